import { hasWords, inlineText } from '#domain/document';
import { headingKey } from './contents-list.ts';
import type { Piece, ReadText, TextPiece } from './read-text.ts';

/**
 * Which lines are headings. A file that says so is believed; for the rest a line has to be listed in the
 * contents, be numbered, or look different from the text around it. Many plans never used a heading style.
 */
export interface FoundHeading {
	readonly piece: TextPiece;
	readonly text: string;
	/** From 1, as deep as it goes. */
	readonly level: number;
}

const longest = 130;
const longestSaid = 220;
const numbered =
	/^\s*(?:(?:kapitel|del|bilag|afsnit|trin)\s+)?(\d{1,2}(?:\.\d{1,2}){0,3})\.?\)?\s+(?=\p{Lu}|["”»])/u;
const chapterWord = /^\s*(?:kapitel|del|bilag)\s+(?:\d{1,2}|[IVX]{1,4}|[A-H])(?!\p{L})/iu;
const endsAsText = /(?:[.,;]|(?<!\p{L})(?:og|eller|at|der|som|til|af|for|med|i|på))\s*$/iu;
const beginsAsText = /^\s*(?:\p{Ll}|[•–*·-]\s)/u;
const isDate = /^\W*(?:den\s+)?\d{1,2}\.?\s*(?:\p{L}+|\d{1,2})\.?\s*\d{2,4}\W*$/u;

export function findHeadings({
	pieces,
	listed
}: Pick<ReadText, 'pieces' | 'listed'>): readonly FoundHeading[] {
	const texts = pieces.filter((piece) => piece.kind === 'text');
	const body = bodyLook(texts);
	const listedAs = new Map(listed.map((one) => [headingKey(one.title), one.level]));
	const boldHeads = mayBeBold(texts, body);
	const firstSaid = pieces.findIndex((piece) => piece.kind === 'text' && piece.heading !== null);
	const candidates = pieces.flatMap((piece, index) => {
		if (piece.kind !== 'text') return [];
		const text = inlineText(piece.content).replace(/\s+/gu, ' ').trim();
		if (!hasWords(text) || (piece.heading === null && !/\p{L}{2}/u.test(text))) return [];
		const kind = kindOf({ piece, text, listedAs, body, boldHeads, next: pieces[index + 1] });
		// What stands large on a title page, before the first real heading, heads nothing.
		if ((kind === 'large' || kind === 'bold') && index < firstSaid) return [];
		return kind ? [{ piece, text, kind }] : [];
	});
	return levelled(candidates, body, listedAs);
}

type Kind = 'said' | 'listed' | 'numbered' | 'large' | 'bold';

interface Judged {
	readonly piece: TextPiece;
	readonly text: string;
	readonly listedAs: ReadonlyMap<string, number>;
	readonly body: number | null;
	readonly boldHeads: boolean;
	readonly next: Piece | undefined;
}

function kindOf({ piece, text, listedAs, body, boldHeads, next }: Judged): Kind | undefined {
	if (piece.heading !== null) return text.length <= longestSaid ? 'said' : undefined;
	if (text.length > longest || isDate.test(text)) return undefined;
	if (listedAs.has(headingKey(text))) return 'listed';
	if (beginsAsText.test(text) || endsAsText.test(text)) return undefined;
	const { look } = piece;
	if (look && look.lines > 3) return undefined;
	const isLarge = look !== null && body !== null && look.size >= body * 1.12;
	const stands = look !== null && (isLarge || look.bold);
	const isNumbered = numbered.test(text) || chapterWord.test(text);
	if (isNumbered && (stands || (text.length < 80 && /^\s*\d+\.\d/u.test(text)))) return 'numbered';
	if (text.endsWith(':') && !isLarge) return undefined;
	if (isLarge) return 'large';
	// A bold line that heads nothing is only emphasis.
	if (look?.bold && boldHeads && look.lines <= 2 && text.length <= 100 && next) return 'bold';
	return undefined;
}

/** The size in which most letters stand; null where sizes cannot be seen. */
function bodyLook(texts: readonly TextPiece[]): number | null {
	const letters = new Map<number, number>();
	for (const { look, content, heading } of texts) {
		if (!look || heading !== null) continue;
		const size = Math.round(look.size * 2) / 2;
		letters.set(size, (letters.get(size) ?? 0) + inlineText(content).length);
	}
	return [...letters].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

/** Where a great part of the text is bold, boldness says nothing. */
function mayBeBold(texts: readonly TextPiece[], body: number | null): boolean {
	if (body === null && texts.every(({ look }) => look === null)) return false;
	const all = texts.reduce((sum, { content }) => sum + inlineText(content).length, 0);
	const bold = texts
		.filter(({ look }) => look?.bold)
		.reduce((sum, { content }) => sum + inlineText(content).length, 0);
	return bold < all * 0.3;
}

interface Candidate {
	readonly piece: TextPiece;
	readonly text: string;
	readonly kind: Kind;
}

/**
 * Levels: what the file says; else the depth of the number; else larger letters stand above smaller ones. A
 * line that only looks like a heading, in a file that has real ones, stands below the last of them.
 */
function levelled(
	candidates: readonly Candidate[],
	body: number | null,
	listedAs: ReadonlyMap<string, number>
): readonly FoundHeading[] {
	const hasSaid = candidates.filter(({ kind }) => kind === 'said').length >= 3;
	const sizes = ranks(candidates, body);
	const listedDepths = new Set(listedAs.values()).size;
	let above = 0;
	return candidates.map(({ piece, text, kind }) => {
		const depth = numbered.exec(text)?.[1]?.split('.').length;
		const level = (): number => {
			if (piece.heading !== null) return piece.heading;
			if (kind === 'listed' && listedDepths > 1) return listedAs.get(headingKey(text)) ?? 1;
			if (hasSaid) return Math.max(above, 1) + 1;
			const rank = sizes.get(rankKey(piece, body)) ?? sizes.size;
			return kind === 'numbered' && depth !== undefined && depth > 1 ? Math.max(rank, depth) : rank;
		};
		const found = level();
		if (piece.heading !== null) above = piece.heading;
		return { piece, text, level: found };
	});
}

/** Larger first; at one size the bold before the plain. */
function rankKey({ look }: TextPiece, body: number | null): number {
	if (!look) return 0;
	const size = Math.round(look.size);
	return size * 2 + (look.bold && body !== null && look.size < body * 1.12 ? 1 : 0);
}

function ranks(candidates: readonly Candidate[], body: number | null): ReadonlyMap<number, number> {
	const keys = [
		...new Set(
			candidates
				.filter(({ piece }) => piece.heading === null)
				.map(({ piece }) => rankKey(piece, body))
		)
	].toSorted((one, other) => other - one);
	return new Map(keys.map((key, index) => [key, index + 1]));
}
