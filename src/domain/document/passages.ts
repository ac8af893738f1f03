import type { Document, Passage } from './block.ts';
import { everyBlock } from './every-block.ts';

/** The guide passages that were taken into a document (G7), in reading order. */
export const passages = (document: Document): Passage[] =>
	[...everyBlock(document)].filter((block) => block.type === 'passage');
