import { inlineText } from '#domain/document';
import type { ListedHeading, Piece } from './read-text.ts';

/**
 * A table of contents says twice what the headings say, and would be taken for text about everything. It is
 * known by its page numbers; what it lists is kept, since it tells which lines are headings.
 */
const heading =
	/^\s*(?:indhold|indholdsfortegnelse|indholdsoversigt|oversigt over indhold)\s*:?\s*$/iu;
const withDots = /^(.{2,120}?)\s*(?:\.\s?){4,}\s*\d{1,3}\s*$/u;
const withLeader = /^(.{2,120}?)\s*(?:…{2,}|_{4,})\s*\d{1,3}\s*$/u;
const withNumber = /^(.{2,110}?\p{L}\)?\??)\s+\d{1,3}\s*$/u;
const numbering = /^\s*(?:(?:kapitel|del|bilag|afsnit)\s+)?(\d{1,2}(?:\.\d{1,2})*)\.?\)?\s+/iu;

/** Fewer in a row are figures at the ends of lines. */
const fewest = 3;

export interface WithoutContents {
	readonly pieces: readonly Piece[];
	readonly listed: readonly ListedHeading[];
}

export function withoutContents(pieces: readonly Piece[]): WithoutContents {
	const drop = new Set<Piece>();
	const listed: ListedHeading[] = [];
	let index = 0;
	while (index < pieces.length) {
		const found = contentsFrom(pieces, index);
		if (found.length === 0) {
			index += 1;
			continue;
		}
		for (const { piece, entries } of found) {
			drop.add(piece);
			listed.push(...entries);
		}
		index += found.length;
	}
	return { pieces: pieces.filter((piece) => !drop.has(piece)), listed };
}

interface Found {
	readonly piece: Piece;
	readonly entries: readonly ListedHeading[];
}

/** The pieces of a table of contents that begins here; none when nothing does. */
function contentsFrom(pieces: readonly Piece[], start: number): readonly Found[] {
	const first = linesOf(pieces[start]);
	const isNamed = first.length === 1 && heading.test(first[0] ?? '');
	const found: Found[] = [];
	for (let index = start; index < pieces.length; index += 1) {
		const piece = pieces[index];
		if (!piece) break;
		if (index === start && isNamed) {
			found.push({ piece, entries: [] });
			continue;
		}
		const entries = entriesOf(piece, isNamed);
		// An entry over two lines has its page number on the second.
		const goesOn =
			found.length > 0 && entries.length === 0 && entriesOf(pieces[index + 1], isNamed).length > 0;
		if (entries.length === 0 && !(goesOn && isShort(linesOf(piece)))) break;
		found.push({ piece, entries });
	}
	const count = found.reduce((sum, { entries }) => sum + entries.length, 0);
	return count >= fewest || (isNamed && count > 0) ? found : [];
}

/** Most of its lines end in a page number, or it is none. */
function entriesOf(piece: Piece | undefined, isNamed: boolean): readonly ListedHeading[] {
	const lines = linesOf(piece);
	const entries = lines
		.map((line) => entryOf(line, isNamed))
		.filter((entry) => entry !== undefined);
	return entries.length * 2 > lines.length ? entries : [];
}

const isShort = (lines: readonly string[]): boolean =>
	lines.length === 1 && (lines[0] ?? '').length < 100;

function linesOf(piece: Piece | undefined): string[] {
	if (!piece) return [];
	if (piece.kind === 'text') {
		return inlineText(piece.content)
			.split('\n')
			.filter((line) => line.trim() !== '');
	}
	const { block } = piece;
	if (block.type === 'list') {
		return block.items.flatMap(({ blocks }) =>
			blocks.flatMap((inner) => (inner.type === 'paragraph' ? [inlineText(inner.content)] : []))
		);
	}
	if (block.type === 'table') {
		return [block.header, ...block.rows].map((row) =>
			row.map((cell) => inlineText(cell)).join(' ')
		);
	}
	return [];
}

function entryOf(line: string, isInside: boolean): ListedHeading | undefined {
	const match =
		withDots.exec(line) ?? withLeader.exec(line) ?? (isInside ? withNumber.exec(line) : null);
	const title = match?.[1]?.trim();
	if (!title || !/\p{L}{2}/u.test(title)) return undefined;
	const number = numbering.exec(title)?.[1];
	return { title, level: number ? number.split('.').length : 1 };
}

/** What makes two spellings of a heading the same: no numbers before it, no signs, one case. */
export const headingKey = (title: string): string =>
	title
		.replace(numbering, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
