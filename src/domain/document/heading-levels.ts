import type { Document } from './block.ts';
import { outline } from './outline.ts';

/**
 * The level each heading gets where a document hangs below a heading of level `under` on a page or in a
 * PDF (1: the page's own title). Levels follow the document's own, but no level is skipped (WCAG 1.3.1,
 * PDF/UA), headings of one level side by side stay side by side, and none is deeper than 6.
 */
export function headingLevels(document: Document, under: number): ReadonlyMap<string, number> {
	const levels = new Map<string, number>();
	/** The headings that the next one may stand below: their own level, and the one they got. */
	const above: { readonly own: number; readonly shown: number }[] = [];
	for (const { id, level } of outline(document)) {
		while ((above.at(-1)?.own ?? 0) >= level) above.pop();
		const parent = above.at(-1)?.shown ?? under;
		const shown = Math.min(level + under - 1, parent + 1, 6);
		above.push({ own: level, shown });
		levels.set(id, shown);
	}
	return levels;
}
