import type { Document, Heading } from './block.ts';
import { everyBlock } from './every-block.ts';
import { hasWords, inlineText } from './plain-text.ts';

export interface OutlineEntry {
	/** The heading's block id: the anchor on a page, the bookmark in a PDF. */
	readonly id: string;
	readonly level: Heading['level'];
	readonly title: string;
}

/** The headings in reading order, those inside taken passages included; one without words is none. */
export function outline(document: Document): OutlineEntry[] {
	return [...everyBlock(document)]
		.filter((block) => block.type === 'heading')
		.map(({ id, level, content }) => ({ id, level, title: inlineText(content).trim() }))
		.filter(({ title }) => hasWords(title));
}
