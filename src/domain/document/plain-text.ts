import type { Block, Document, Inline } from './block.ts';

/** One line of plain text and the id of the block it stands in, so that a finding can point at its place. */
export interface TextPlace {
	readonly block: string;
	readonly text: string;
	/** Headings are asked for by the checks: a theme is recognised by what stands above it. */
	readonly kind: 'heading' | 'paragraph' | 'item' | 'cell';
}

/** How a contact slot reads where only words can stand; by default its id in brackets. */
export type SlotText = (slot: string) => string;

const slotInBrackets: SlotText = (slot) => `[${slot}]`;

export function inlineText(
	content: readonly Inline[],
	slotText: SlotText = slotInBrackets
): string {
	return content
		.map((piece) => {
			if (piece.type === 'text') return piece.text;
			return piece.type === 'break' ? '\n' : slotText(piece.slot);
		})
		.join('');
}

/** The words of a document, line by line, with their places; an embedded path has no words of its own. */
export const textPlaces = (document: Document, slotText?: SlotText): TextPlace[] =>
	document.flatMap((block) => placesOf(block, 'paragraph', slotText));

function placesOf(
	block: Block,
	paragraphKind: 'paragraph' | 'item',
	slotText?: SlotText
): TextPlace[] {
	switch (block.type) {
		case 'heading':
			return [{ block: block.id, text: inlineText(block.content, slotText), kind: 'heading' }];
		case 'paragraph':
			return [{ block: block.id, text: inlineText(block.content, slotText), kind: paragraphKind }];
		case 'table':
			return [block.header, ...block.rows]
				.flat()
				.map((cell) => ({ block: block.id, text: inlineText(cell, slotText), kind: 'cell' }));
		case 'list':
			return block.items.flatMap(({ blocks }) =>
				blocks.flatMap((inner) => placesOf(inner, 'item', slotText))
			);
		case 'passage':
			return block.blocks.flatMap((inner) => placesOf(inner, 'paragraph', slotText));
		case 'pathway':
			return [];
	}
}

/** The whole document as plain text, one block a line: for search, excerpts and letter counts. */
export const plainText = (document: Document, slotText?: SlotText): string =>
	textPlaces(document, slotText)
		.map(({ text }) => text)
		.filter((text) => text !== '')
		.join('\n');

/** Spaces, invisible characters and accents without a letter are nothing a reader would see. */
export const hasWords = (text: string): boolean =>
	/[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{M}]/u.test(text);

/** True when a block holds nothing a reader would see. */
export function isEmpty(block: Block): boolean {
	if (block.type === 'pathway') return false;
	return !placesOf(block, 'paragraph').some(({ text }) => hasWords(text));
}
