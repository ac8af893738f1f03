import type { Document } from './block.ts';
import { outline } from './outline.ts';

/**
 * The level each heading gets where a document hangs below a heading of level `under` on a page or in a
 * PDF (1: the page's own title). Levels follow the document's own, but no level is skipped (WCAG 1.3.1,
 * PDF/UA), and none is deeper than 6.
 */
export function headingLevels(document: Document, under: number): ReadonlyMap<string, number> {
	const levels = new Map<string, number>();
	let above = under;
	for (const { id, level } of outline(document)) {
		above = Math.min(level + under - 1, above + 1, 6);
		levels.set(id, above);
	}
	return levels;
}
