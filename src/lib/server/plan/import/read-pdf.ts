import { getDocumentProxy } from 'unpdf';
import {
	mendText,
	type ListedHeading,
	type Piece,
	type ReadImage,
	type ReadText
} from '#domain/plan';
import { furnitureOf } from './pdf-furniture.ts';
import { layoutPieces } from './pdf-layout.ts';
import { linesOf, type PdfLine } from './pdf-line.ts';
import { linksByPage, readPage, type ReadPage } from './pdf-page.ts';
import { taggedPieces, taggedShare } from './pdf-tagged.ts';
import { openFonts, picturesOn } from './pdf-fonts.ts';

export interface PdfProgress {
	readonly page: number;
	readonly of: number;
}

/** Past this a PDF is no plan, and nobody waits for it. */
const mostPages = 1500;

/** Fewer letters than this share are reached by marks in files that are only tagged here and there. */
const fewestTagged = 0.8;

interface LinedPage {
	readonly page: ReadPage;
	/** The page says itself what its parts are. */
	readonly byMark: boolean;
	readonly lines: readonly PdfLine[];
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

export async function readPdf(
	bytes: Uint8Array,
	report: (progress: PdfProgress) => void = () => {}
): Promise<ReadText> {
	const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
	const count = Math.min(pdf.numPages, mostPages);
	const fonts = openFonts();
	const links = await linksByPage(pdf, count);
	const pages: LinedPage[] = [];
	const withoutText: number[] = [];
	const images: ReadImage[] = [];
	for (let number = 1; number <= count; number += 1) {
		const proxy = await pdf.getPage(number);
		const page = await readPage(proxy, number, links.get(number) ?? []);
		const letters = page.fragments.reduce((sum, { text }) => sum + text.trim().length, 0);
		await fonts.learn(proxy, page);
		// A page of a scan may have a stamp or a page number on it.
		if (letters < 40 && (await picturesOn(proxy)) > 0) withoutText.push(number);
		const byMark = page.structure !== null && taggedShare(page) >= fewestTagged;
		pages.push({ page, byMark, lines: linesOf(page, { isBold: fonts.isBold, byMark }) });
		proxy.cleanup();
		report({ page: number, of: count });
	}
	const { title, tagged } = await aboutItself(pdf);
	const listed = await outlineOf(pdf);
	await pdf.cleanup();
	return {
		kind: 'pdf',
		title,
		pages: count,
		tagged,
		pieces: piecesOf(pages, images),
		listed,
		images,
		pagesWithoutText: withoutText
	};
}

function piecesOf(pages: readonly LinedPage[], images: ReadImage[]): readonly Piece[] {
	const furniture = furnitureOf(pages);
	const kept = pages.map(({ lines, ...page }) => ({
		...page,
		lines: lines.filter((line) => !furniture.has(line))
	}));
	const pieces: Piece[] = [];
	let loose: PdfLine[] = [];
	const endLoose = () => {
		pieces.push(...layoutPieces(loose));
		loose = [];
	};
	for (const { page, byMark, lines } of kept) {
		if (byMark) {
			endLoose();
			pieces.push(...taggedPieces(page, lines, images));
		} else loose.push(...lines);
	}
	endLoose();
	return pieces;
}

async function aboutItself(pdf: Pdf): Promise<{ title: string | null; tagged: boolean }> {
	const [metadata, mark] = await Promise.all([
		pdf.getMetadata().catch(() => null),
		pdf.getMarkInfo().catch(() => null)
	]);
	const info = metadata?.info as { Title?: unknown } | undefined;
	const title = typeof info?.Title === 'string' ? mendText(info.Title).trim() : '';
	// What a program puts there by itself is the name of a file.
	const isName =
		/\.(?:docx?|pdf|pptx?|indd|xlsx?)$|^(?:microsoft word|dokument|document|untitled|layout)/iu.test(
			title
		);
	const tagged = (mark as { Marked?: boolean } | null)?.Marked === true;
	return { title: title === '' || isName ? null : title, tagged };
}

interface Bookmark {
	readonly title: string;
	readonly items: readonly Bookmark[];
}

const mostListed = 600;

async function outlineOf(pdf: Pdf): Promise<readonly ListedHeading[]> {
	const outline = (await pdf.getOutline().catch(() => null)) as readonly Bookmark[] | null;
	const listed: ListedHeading[] = [];
	const walk = (marks: readonly Bookmark[], level: number) => {
		for (const { title, items } of marks) {
			if (listed.length >= mostListed || level > 8) return;
			const text = mendText(title).replace(/\s+/gu, ' ').trim();
			if (text !== '') listed.push({ title: text, level });
			walk(items, level + 1);
		}
	};
	walk(outline ?? [], 1);
	return listed;
}
