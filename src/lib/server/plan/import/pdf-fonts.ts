import { getResolvedPDFJS } from 'unpdf';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { ReadPage } from './pdf-page.ts';

type PdfPage = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;

/** A page tells the names of its fonts only when it is prepared for drawing: done for the pages that bring new ones. */
const mostPrepared = 12;

export function openFonts() {
	const bold = new Map<string, boolean>();
	let prepared = 0;
	return {
		async learn(proxy: PdfPage, page: ReadPage): Promise<void> {
			const unknown = new Set(
				page.fragments.map(({ font }) => font).filter((font) => font !== '' && !bold.has(font))
			);
			if (unknown.size === 0 || prepared >= mostPrepared) return;
			prepared += 1;
			await proxy.getOperatorList().catch(() => undefined);
			for (const font of unknown) {
				const name = nameOf(proxy, font);
				if (name !== undefined) bold.set(font, /bold|black|heavy|semibold|demi|fed/iu.test(name));
			}
		},
		isBold: (font: string): boolean => bold.get(font) ?? false
	};
}

function nameOf(proxy: PdfPage, font: string): string | undefined {
	const objects = proxy.commonObjs as { has(id: string): boolean; get(id: string): unknown };
	if (!objects.has(font)) return undefined;
	const found = objects.get(font) as { readonly name?: string; readonly bold?: boolean } | null;
	return found ? `${found.name ?? ''}${found.bold ? ' bold' : ''}` : undefined;
}

/** How many pictures a page draws. */
export async function picturesOn(proxy: PdfPage): Promise<number> {
	const { OPS } = await getResolvedPDFJS();
	const pictures = new Set<number>([
		OPS.paintImageXObject,
		OPS.paintInlineImageXObject,
		OPS.paintImageMaskXObject,
		OPS.paintImageXObjectRepeat
	]);
	const list = await proxy.getOperatorList().catch(() => undefined);
	return list?.fnArray.filter((operation) => pictures.has(operation)).length ?? 0;
}
