/** How large each box of a drawing is, and where its words stand in it. All measures are in pixels. */
import { linesOf, textWidth } from './pathway-drawing-text.ts';
import {
	nowTitle,
	type WordedBox,
	type WordedLine,
	type WordedPart
} from './pathway-drawing-words.ts';

export type TextLook = 'label' | 'plain' | 'strong' | 'when' | 'awaiting';

/** One line of text; `y` is where the letters stand. */
export interface TextRow {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly look: TextLook;
}

export interface Sized {
	readonly width: number;
	readonly height: number;
	readonly rows: readonly TextRow[];
	/** Where the rules of what not to do stand. */
	readonly never?: { readonly x: number; readonly width: number };
}

export const size = 13;
const leading = 17;
const padding = 12;
/** How far in a listed text goes on. */
const hanging = 11;
const boxWidth = 780;
const narrowest = 140;

/** The mark before what awaits approval; the foot of the drawing says what it means. */
export const awaitingSign = '◇';

const looksBold = (look: TextLook) => look === 'strong';

function block(texts: readonly (readonly [TextLook, string])[], width: number): TextRow[] {
	const rows = texts.flatMap(([look, text]) => {
		const isListed = look === 'plain' || look === 'awaiting';
		const lines = linesOf(text, isListed ? width - hanging : width, size, looksBold(look));
		return lines.map((line, at) => ({ look, text: line, x: isListed && at > 0 ? hanging : 0 }));
	});
	return rows.map((row, at) => ({
		...row,
		x: padding + row.x,
		y: padding + (at + 1) * leading - 4
	}));
}

const heightOf = (rows: readonly TextRow[]) => rows.length * leading + padding * 2;

export function sizedText(texts: readonly string[], width: number, look: TextLook): Sized {
	const rows = block(
		texts.map((text) => [look, text] as const),
		width
	);
	const widest = Math.max(...rows.map(({ text }) => textWidth(text, size, looksBold(look))), 20);
	return { width: Math.ceil(widest) + padding * 2, height: heightOf(rows), rows };
}

type Said = readonly (readonly [TextLook, string])[];

/** What to do now to the left, what comes then in the middle, what not to do to the right. */
export function sizedBox({ parts }: WordedBox): Sized {
	const columns = [
		parts.filter(({ title }) => title === nowTitle),
		parts.filter(({ title, isNever }) => title !== nowTitle && !isNever),
		parts.filter(({ isNever }) => isNever)
	].filter((column) => column.length > 0);
	if (columns.length === 0) return sizedText(['Kun det, der gælder i alle tilfælde'], 300, 'plain');
	const said = columns.map((column) => column.flatMap(saidIn));
	const widths = evenWidths(said);
	const blocks = said.map((texts, at) => block(texts, (widths[at] ?? 0) - padding * 2));
	const lefts = widths.map((_width, at) => widths.slice(0, at).reduce((sum, one) => sum + one, 0));
	const last = columns.length - 1;
	return {
		width: boxWidth,
		height: Math.max(...blocks.map(heightOf)),
		rows: blocks.flatMap((rows, at) =>
			rows.map((row) => ({ ...row, x: row.x + (lefts[at] ?? 0) }))
		),
		...(columns[last]?.[0]?.isNever
			? { never: { x: lefts[last] ?? 0, width: widths[last] ?? 0 } }
			: {})
	};
}

/** The longest column takes from the shortest for as long as that makes the box lower. */
function evenWidths(said: readonly Said[]): readonly number[] {
	const heights = (widths: readonly number[]) =>
		said.map((texts, at) => block(texts, (widths[at] ?? 0) - padding * 2).length);
	let widths: readonly number[] = said.map(() => boxWidth / said.length);
	for (;;) {
		const before = heights(widths);
		const tallest = before.indexOf(Math.max(...before));
		const others = before.map((height, at) =>
			at === tallest || (widths[at] ?? 0) < narrowest + 20 ? Infinity : height
		);
		const shortest = others.indexOf(Math.min(...others));
		if (others[shortest] === Infinity) return widths;
		const moved = widths.map((width, at) =>
			at === tallest ? width + 20 : at === shortest ? width - 20 : width
		);
		if (Math.max(...heights(moved)) > Math.max(...before)) return widths;
		const worse = heights(moved)[shortest] ?? 0;
		if (worse >= Math.max(...before)) return widths;
		widths = moved;
	}
}

const saidIn = ({ title, groups }: WordedPart): (readonly [TextLook, string])[] => [
	['strong', title],
	...groups.flatMap(({ when, lines }): (readonly [TextLook, string])[] => [
		...(when === '' ? [] : [['when', `${when}:`] as const]),
		...lines.map((line) => [line.awaiting ? 'awaiting' : 'plain', lineText(line)] as const)
	])
];

const lineText = ({ text, due, awaiting }: WordedLine): string =>
	`${awaiting ? awaitingSign : '–'} ${text}${due === '' ? '' : ` (${due})`}`;
