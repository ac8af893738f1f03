import { mayLinkTo, normalInlines, type Inline, type Mark } from '#domain/document';
import { mendEncoding, mendText } from '#domain/plan';

/** A piece of text with its marks, its letters mended. */
export const written = (text: string, marks: readonly Mark[] = []): Inline => {
	const mended = mendEncoding(mendText(text));
	return marks.length > 0 ? { type: 'text', text: mended, marks } : { type: 'text', text: mended };
};

/** Where a link may lead is kept as a link; elsewhere only its words are. */
export function linkMark(href: string | undefined): Mark | undefined {
	const target = href?.trim().replace(/^http:\/\//iu, 'https://');
	return target && mayLinkTo(target) ? { type: 'link', href: target } : undefined;
}

/** Spaces as one, none at the ends or around breaks. */
export const tidy = (content: readonly Inline[]): readonly Inline[] =>
	normalInlines(
		content.map((piece) =>
			piece.type === 'text' ? { ...piece, text: piece.text.replace(/\s+/gu, ' ') } : piece
		)
	);
