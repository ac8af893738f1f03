/**
 * What the public page says, part by part (R1). A line of its own that says `(afventer faglig godkendelse)` is
 * shown as the mark: it stands in the text, so that whoever confirms the text takes it out knowingly.
 */
import { plainText, type Document } from '#domain/document';

export const awaitingLine = '(afventer faglig godkendelse)';

/** A stretch of text, or the mark between two. */
export type TextPiece =
	{ readonly awaits: true } | { readonly awaits: false; readonly text: Document };

const isMark = (block: Document[number]): boolean =>
	block.type === 'paragraph' && plainText([block]).trim().toLowerCase() === awaitingLine;

export const awaits = (document: Document): boolean => document.some(isMark);

export function textPieces(document: Document): readonly TextPiece[] {
	const pieces: TextPiece[] = [];
	let stretch: Document[number][] = [];
	const close = () => {
		if (stretch.length > 0) pieces.push({ awaits: false, text: stretch });
		stretch = [];
	};
	for (const block of document) {
		if (!isMark(block)) stretch.push(block);
		else {
			close();
			pieces.push({ awaits: true });
		}
	}
	close();
	return pieces;
}
