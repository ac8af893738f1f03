import {
	inlineText,
	isEmpty,
	withIds,
	type Document,
	type DraftBlock,
	type Inline
} from '#domain/document';
import { withoutContents } from './contents-list.ts';
import { findHeadings, type FoundHeading } from './find-headings.ts';
import type { Piece, ReadText } from './read-text.ts';

/** A part of somebody else's plan that becomes a section of ours when it is approved. */
export interface Chapter {
	/** As it stands; null for what comes before the first heading. */
	readonly heading: string | null;
	readonly page: number | null;
	readonly body: Document;
	/** The headings inside it, by the id of their block. */
	readonly parts: readonly ChapterPart[];
}

export interface ChapterPart {
	readonly block: string;
	readonly heading: string;
	/** From 1: right below the chapter. */
	readonly depth: number;
	readonly page: number | null;
}

export interface Chapters {
	readonly title: string | null;
	readonly chapters: readonly Chapter[];
	/** The page on which a block stands. */
	readonly pageOf: ReadonlyMap<string, number>;
}

/** Puts pieces under headings. The topmost level that has more than one heading makes the chapters. */
export function chaptersOf(read: ReadText): Chapters {
	const { pieces, listed } = withoutContents(read.pieces);
	const headings = findHeadings({ pieces, listed: read.listed.length > 0 ? read.listed : listed });
	const { title, rest } = titleOf(read, headings);
	const split = splitLevel(rest);
	const byPiece = new Map(rest.map((heading) => [heading.piece as Piece, heading]));
	const titlePieces = new Set<Piece>(
		headings.filter((heading) => !rest.includes(heading)).map(({ piece }) => piece)
	);
	const groups: { heading: FoundHeading | null; pieces: Piece[] }[] = [
		{ heading: null, pieces: [] }
	];
	for (const piece of pieces) {
		if (titlePieces.has(piece)) continue;
		const heading = byPiece.get(piece);
		if (heading && heading.level <= split) groups.push({ heading, pieces: [] });
		else groups.at(-1)?.pieces.push(piece);
	}
	let count = 0;
	const makeId = () => `i${(count += 1)}`;
	const pageOf = new Map<string, number>();
	const chapters = groups.flatMap(({ heading, pieces: inside }): Chapter[] => {
		const made = chapterFrom(heading, inside, { byPiece, split, makeId, pageOf });
		return heading === null && made.body.every(isEmpty) ? [] : [made];
	});
	return { title, chapters, pageOf };
}

/**
 * A heading that stands alone above all others, at the beginning, is the plan's own name. What the file says of
 * itself is asked last: it is often the name of a template.
 */
function titleOf(
	read: ReadText,
	headings: readonly FoundHeading[]
): { title: string | null; rest: readonly FoundHeading[] } {
	const [first, second] = headings;
	if (first) {
		const top = Math.min(...headings.map(({ level }) => level));
		const alone = headings.filter(({ level }) => level === top).length === 1;
		if (first.level === top && alone && headings.length > 1) {
			return { title: first.text, rest: headings.slice(1) };
		}
		// A title page in several sizes: its lines follow each other with nothing between.
		const isTitlePage =
			first.piece.page === 1 && second && first.level < second.level && !/^\d/u.test(first.text);
		if (isTitlePage && headings.length > 4 && first.level === top) {
			return { title: first.text, rest: headings.slice(1) };
		}
	}
	return { title: read.title, rest: headings };
}

/** A level with one or two headings is a title page or a part, unless there is nothing else. */
function splitLevel(headings: readonly FoundHeading[]): number {
	const counts = new Map<number, number>();
	for (const { level } of headings) counts.set(level, (counts.get(level) ?? 0) + 1);
	const levels = [...counts.keys()].toSorted((one, other) => one - other);
	const withMore = (fewest: number) => levels.find((level) => (counts.get(level) ?? 0) >= fewest);
	return withMore(3) ?? withMore(2) ?? levels[0] ?? 1;
}

interface Making {
	readonly byPiece: ReadonlyMap<Piece, FoundHeading>;
	readonly split: number;
	readonly makeId: () => string;
	readonly pageOf: Map<string, number>;
}

function chapterFrom(
	heading: FoundHeading | null,
	pieces: readonly Piece[],
	{ byPiece, split, makeId, pageOf }: Making
): Chapter {
	const drafts: DraftBlock[] = [];
	const pages: (number | null)[] = [];
	const depths: number[] = [];
	let above = 1;
	for (const piece of pieces) {
		const found = byPiece.get(piece);
		if (piece.kind === 'block') drafts.push(piece.block);
		else if (found) {
			const level = Math.min(Math.max(found.level - split, 1) + 1, above + 1, 4);
			above = level;
			depths.push(level - 1);
			drafts.push({ type: 'heading', level: asLevel(level), content: trimmed(piece.content) });
		} else drafts.push({ type: 'paragraph', content: piece.content });
		pages.push(piece.page);
	}
	const body = withIds(drafts, makeId);
	body.forEach((block, index) => {
		const page = pages[index];
		if (page !== null && page !== undefined) pageOf.set(block.id, page);
	});
	const parts = body
		.filter((block) => block.type === 'heading')
		.map((block, index) => ({
			block: block.id,
			heading: inlineText(block.content).replace(/\s+/gu, ' ').trim(),
			depth: depths[index] ?? 1,
			page: pageOf.get(block.id) ?? null
		}));
	return { heading: heading?.text ?? null, page: heading?.piece.page ?? null, body, parts };
}

const asLevel = (level: number): 2 | 3 | 4 => (level <= 2 ? 2 : level === 3 ? 3 : 4);

/** A heading is one line, and its own strength. */
const trimmed = (content: readonly Inline[]): readonly Inline[] => [
	{ type: 'text', text: inlineText(content).replace(/\s+/gu, ' ').trim() }
];
