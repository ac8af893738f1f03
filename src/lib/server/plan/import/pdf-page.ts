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

export async function readPage(page: PdfPage, number: number): Promise<ReadPage> {
	const [content, structure, annotations] = await Promise.all([
		page.getTextContent({ includeMarkedContent: true }),
		page.getStructTree().catch(() => null),
		page.getAnnotations().catch(() => [])
	]);
	const [left = 0, bottom = 0, right = 595, top = 842] = page.view;
	return {
		number,
		width: right - left,
		height: top - bottom,
		fragments: fragmentsOf(content.items as readonly Item[], { left, bottom }),
		structure: structure as StructureNode | null,
		links: (annotations as readonly Annotation[]).flatMap(({ subtype, url, rect }) =>
			subtype === 'Link' && url && rect ? [{ href: url, box: rect }] : []
		)
	};
}

interface Annotation {
	readonly subtype?: string;
	readonly url?: string;
	readonly rect?: readonly [number, number, number, number];
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
