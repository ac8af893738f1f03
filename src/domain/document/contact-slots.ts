import type { Document } from './block.ts';
import { everyBlock, inlinesOf } from './every-block.ts';

/** The contact slots a document refers to, each once, in the order they first stand. */
export function contactSlots(document: Document): string[] {
	const slots = new Set<string>();
	for (const block of everyBlock(document)) {
		for (const piece of inlinesOf(block)) if (piece.type === 'contact') slots.add(piece.slot);
	}
	return [...slots];
}
