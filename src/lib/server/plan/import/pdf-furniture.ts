import type { PdfLine } from './pdf-line.ts';
import type { ReadPage } from './pdf-page.ts';

/** What stands on page after page and is no text: running heads, feet, page numbers. */
const pageNumber =
	/^(?:[-–|]\s*)?(?:(?:side|s\.|page)\s*)?\d{1,3}(?:\s*(?:af|\/|of|ud af)\s*\d{1,3})?(?:\s*[-–|])?$/iu;

/** The upper and lower part of a page in which they may stand. */
const edge = 0.12;
const fewestPages = 3;

export function furnitureOf(
	pages: readonly { readonly page: ReadPage; readonly lines: readonly PdfLine[] }[]
): ReadonlySet<PdfLine> {
	const found = new Set<PdfLine>();
	const seen = new Map<string, { lines: PdfLine[]; pages: Set<number> }>();
	for (const { page, lines } of pages) {
		for (const line of lines) {
			const share = line.y / page.height;
			if (share > edge && share < 1 - edge) continue;
			if (pageNumber.test(line.text)) {
				found.add(line);
				continue;
			}
			const key = `${share > 0.5 ? 'top' : 'foot'} ${line.text.replace(/\d+/gu, '#').toLowerCase()}`;
			const entry = seen.get(key) ?? { lines: [], pages: new Set<number>() };
			entry.lines.push(line);
			entry.pages.add(page.number);
			seen.set(key, entry);
		}
	}
	const often = Math.max(fewestPages, Math.ceil(pages.length * 0.25));
	for (const { lines, pages: on } of seen.values()) {
		if (on.size >= Math.min(often, 8)) for (const line of lines) found.add(line);
	}
	return found;
}
