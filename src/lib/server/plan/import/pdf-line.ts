import { mendEncoding, mendText } from '#domain/plan';
import type { Fragment, ReadPage } from './pdf-page.ts';

/** Letters on one line that belong together; what a wide gap parts is two lines side by side. */
export interface PdfLine {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly right: number;
	readonly size: number;
	readonly bold: boolean;
	readonly page: number;
	/** Its marks in the page's structure. */
	readonly marks: readonly string[];
}

/** Fonts by their name in the file; only some pages tell it. */
export type Boldness = (font: string) => boolean;

/**
 * In the order in which the file draws them, which in nearly every plan is the order of reading. Where the page
 * is marked, what two marks hold is kept apart.
 */
export function linesOf(
	page: ReadPage,
	{ isBold, byMark }: { readonly isBold: Boldness; readonly byMark: boolean }
): readonly PdfLine[] {
	const lines: PdfLine[] = [];
	let run: Fragment[] = [];
	const close = () => {
		const line = lineFrom(run, page.number, isBold);
		if (line) lines.push(line);
		run = [];
	};
	for (const fragment of page.fragments) {
		// An empty run only says that a line ended; it already stands where the next one begins.
		if (fragment.artifact || fragment.text === '') continue;
		const last = run.at(-1);
		if (isGap(fragment)) {
			close();
			continue;
		}
		if (last && (startsNewLine(last, fragment) || (byMark && last.mark !== fragment.mark))) close();
		run.push(fragment);
	}
	close();
	return byMark ? lines : withSigns(lines);
}

const sign = /^(?:[•●○◦▪■□➢►✓✔❖*–—-]|o|\(?(?:\d{1,2}|[a-h])[.)]|\d{1,2}(?:\.\d{1,2})+\.?)$/u;
const widestIndent = 70;

/** The sign or number of an item is parted from its words by a tab, and belongs to them. */
function withSigns(lines: readonly PdfLine[]): readonly PdfLine[] {
	const joined: PdfLine[] = [];
	for (const line of lines) {
		const last = joined.at(-1);
		const isAfterSign =
			last !== undefined &&
			sign.test(last.text) &&
			Math.abs(last.y - line.y) < line.size * 0.4 &&
			line.x > last.x &&
			line.x - last.right < widestIndent;
		if (!isAfterSign) {
			joined.push(line);
			continue;
		}
		joined[joined.length - 1] = {
			...line,
			text: `${last.text} ${line.text}`,
			x: last.x,
			marks: [...new Set([...last.marks, ...line.marks])]
		};
	}
	return joined;
}

/** Wider than this and it is another column; words that were only set wide are joined again as a paragraph. */
const widest = 1.1;
const isGap = ({ text, width, size }: Fragment): boolean =>
	text !== '' && text.trim() === '' && width > size * widest;

function startsNewLine(last: Fragment, next: Fragment): boolean {
	if (next.text.trim() === '') return false;
	const size = Math.max(last.size, next.size, 1);
	if (Math.abs(next.y - last.y) > size * 0.5) return true;
	const gap = next.x - (last.x + last.width);
	return gap > size * widest || gap < -size * 4;
}

function lineFrom(run: readonly Fragment[], page: number, isBold: Boldness): PdfLine | undefined {
	const drawn = run.filter(({ text }) => text.trim() !== '');
	const [first] = drawn;
	const last = drawn.at(-1);
	if (!first || !last) return undefined;
	let text = '';
	let end: number | undefined;
	for (const fragment of run) {
		const gap = end === undefined ? 0 : fragment.x - end;
		const isApart = gap > fragment.size * 0.18 && !/\s$/u.test(text) && !/^\s/u.test(fragment.text);
		text += (isApart ? ' ' : '') + fragment.text;
		if (fragment.text !== '') end = fragment.x + fragment.width;
	}
	const mended = mendEncoding(mendText(text)).replace(/\s+/gu, ' ').trim();
	if (mended === '') return undefined;
	const letters = (of: readonly Fragment[]) =>
		of.reduce((sum, one) => sum + one.text.trim().length, 0);
	const all = letters(drawn);
	const size = drawn.toSorted((one, other) => other.text.length - one.text.length)[0]?.size ?? 0;
	return {
		text: mended,
		x: first.x,
		y: first.y,
		right: last.x + last.width,
		size: Math.round(size * 10) / 10,
		bold: letters(drawn.filter(({ font }) => isBold(font))) >= all * 0.9,
		page,
		marks: [...new Set(drawn.flatMap(({ mark }) => mark ?? []))]
	};
}
