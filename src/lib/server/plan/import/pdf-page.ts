import type { PDFDocumentProxy } from 'unpdf/pdfjs';

type PdfPage = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;

/** A run of letters where it stands on its page; `y` grows upwards, as in the file. */
export interface Fragment {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** Points. */
	readonly size: number;
	readonly font: string;
	/** What the page's own structure calls it; null where it is not marked. */
	readonly mark: string | null;
	/** Running heads and page numbers, where the file says so itself. */
	readonly artifact: boolean;
	readonly endsLine: boolean;
}

export interface StructureNode {
	readonly role?: string;
	readonly children?: readonly StructureNode[];
	readonly type?: string;
	readonly id?: string;
	readonly alt?: string;
}

export interface PageLink {
	readonly href: string;
	readonly box: readonly [number, number, number, number];
}

export interface ReadPage {
	readonly number: number;
	readonly width: number;
	readonly height: number;
	readonly fragments: readonly Fragment[];
	readonly structure: StructureNode | null;
	readonly links: readonly PageLink[];
}

export async function readPage(
	page: PdfPage,
	number: number,
	links: ReadPage['links']
): Promise<ReadPage> {
	const [content, structure] = await Promise.all([
		page.getTextContent({ includeMarkedContent: true }),
		page.getStructTree().catch(() => null)
	]);
	const [left = 0, bottom = 0, right = 595, top = 842] = page.view;
	return {
		number,
		width: right - left,
		height: top - bottom,
		fragments: fragmentsOf(content.items as readonly Item[], { left, bottom }),
		structure: structure as StructureNode | null,
		links
	};
}

interface Annotation {
	readonly pageIndex?: number;
	/** 12.5.3 of ISO 32000. */
	readonly annotationFlags?: number;
	readonly url?: string;
	readonly rect?: readonly [number, number, number, number];
}

const linkType = 2;
/** Invisible, hidden, or not for the screen. */
const unseen = 1 | 2 | 32;

/** Of the first pages, by page number. Asked for page by page, each would have its whole text read a second time. */
export async function linksByPage(
	pdf: PDFDocumentProxy,
	count: number
): Promise<ReadonlyMap<number, ReadPage['links']>> {
	const skipped = new Set(
		Array.from({ length: Math.max(0, pdf.numPages - count) }, (_, at) => count + at)
	);
	const found = await pdf.getAnnotationsByType(new Set([linkType]), skipped).catch(() => []);
	const links = new Map<number, PageLink[]>();
	for (const { pageIndex = 0, annotationFlags = 0, url, rect } of found as Annotation[]) {
		if (!url || !rect || (annotationFlags & unseen) !== 0) continue;
		const number = pageIndex + 1;
		links.set(number, [...(links.get(number) ?? []), { href: url, box: rect }]);
	}
	return links;
}

interface Item {
	readonly type?: string;
	readonly id?: string | null;
	readonly tag?: string;
	readonly str?: string;
	readonly transform?: readonly number[];
	readonly width?: number;
	readonly fontName?: string;
	readonly hasEOL?: boolean;
}

function fragmentsOf(
	items: readonly Item[],
	{ left, bottom }: { readonly left: number; readonly bottom: number }
): Fragment[] {
	const fragments: Fragment[] = [];
	const open: { mark: string | null; artifact: boolean }[] = [];
	for (const item of items) {
		if (item.type?.startsWith('beginMarkedContent')) {
			const outer = open.at(-1);
			open.push({
				mark: item.id ?? outer?.mark ?? null,
				artifact: item.tag === 'Artifact' || outer?.artifact === true
			});
			continue;
		}
		if (item.type === 'endMarkedContent') {
			open.pop();
			continue;
		}
		const { str = '', transform, width = 0, fontName = '', hasEOL = false } = item;
		if (!transform) continue;
		const [, , c = 0, d = 0, e = 0, f = 0] = transform;
		const inner = open.at(-1);
		fragments.push({
			text: str,
			x: e - left,
			y: f - bottom,
			width,
			size: Math.hypot(c, d),
			font: fontName,
			mark: inner?.mark ?? null,
			artifact: inner?.artifact ?? false,
			endsLine: hasEOL
		});
	}
	return fragments;
}
