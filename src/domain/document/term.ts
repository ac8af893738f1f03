import type { Document, Inline } from './block.ts';
import { everyBlock, inlinesOf } from './every-block.ts';
import { hasWords, textPlaces } from './plain-text.ts';

/** A word as it is explained where it stands: in a few sentences, and where the whole explanation is. */
export interface Term {
	readonly title: string;
	readonly text: string;
	readonly href: string;
}

/** By term id. */
export type Terms = Readonly<Record<string, Term>>;

/** The words a text marks as defined, each once, in the order they first stand. */
export function termsIn(documents: readonly Document[]): readonly string[] {
	const marked = (pieces: readonly Inline[]) =>
		pieces.flatMap((piece) =>
			piece.type === 'text'
				? (piece.marks ?? []).flatMap((mark) => (mark.type === 'term' ? [mark.term] : []))
				: []
		);
	return [
		...new Set(
			documents.flatMap((document) =>
				[...everyBlock(document)].flatMap((block) => marked(inlinesOf(block)))
			)
		)
	];
}

/** What a text says first, as plain words. */
export const firstWords = (document: Document): string =>
	textPlaces(document)
		.find(({ text }) => hasWords(text))
		?.text.trim() ?? '';
