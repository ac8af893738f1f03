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
export function tidy(content: readonly Inline[]): readonly Inline[] {
	const pieces: Inline[] = [];
	let endsInSpace = true;
	for (const piece of normalInlines(content)) {
		if (piece.type === 'break') {
			pieces.push(piece);
			endsInSpace = true;
			continue;
		}
		if (piece.type !== 'text') {
			pieces.push(piece);
			endsInSpace = false;
			continue;
		}
		const single = piece.text.replace(/\s+/gu, ' ');
		const text = endsInSpace ? single.replace(/^ /u, '') : single;
		if (text === '') continue;
		endsInSpace = text.endsWith(' ');
		pieces.push({ ...piece, text });
	}
	while (pieces.length > 0) {
		const last = pieces.at(-1);
		if (last?.type === 'break') pieces.pop();
		else if (last?.type === 'text' && last.text.endsWith(' ')) {
			pieces.pop();
			const text: string = last.text.trimEnd();
			if (text !== '') pieces.push({ ...last, text });
		} else break;
	}
	while (pieces[0]?.type === 'break') pieces.shift();
	return pieces;
}
