import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Document } from '#domain/document';
import type { Day } from '#domain/kernel';
import { charactersOf, loadFonts } from './font.ts';
import { pdfTemplate } from './pdf-template.ts';
import { drawable, typstString, typstText } from './typst-text.ts';
import { typstFromDocument, type TypstContext } from './typst.ts';

export interface PdfInput extends Omit<TypstContext, 'under'> {
	readonly title: string;
	readonly language: 'da';
	/** Who stands behind the document: "Eksempelkøbing Kommune". */
	readonly author: string;
	readonly date: Day;
	/** What stands between title and contents: version, adoption, "kontakter pr. …". */
	readonly front: Document;
	readonly sections: readonly { readonly title: string; readonly blocks: Document }[];
	/** At the foot of every page, left of the page number. */
	readonly footer: string;
	/** Each section begins on a page of its own, so that it can be printed and handed out alone. */
	readonly sectionPages?: boolean;
	/** A QR code at the foot of every page, as SVG, and what it leads to. */
	readonly mark?: { readonly svg: string; readonly says: string };
}

/**
 * A document as PDF/UA-1 (P8): tagged, with title, language, bookmarks, contents and table headers. The
 * same input gives the same bytes, so that the stored file can be compared with its proof. Takes some
 * tens of milliseconds for fifty pages, and blocks while it does.
 */
export const makePdf = async (input: PdfInput): Promise<Uint8Array> =>
	pressPdf(pdfSource(input), input.title);

/** Typst source as PDF/UA-1: it must set title, language and date itself. Throws when it cannot be one. */
export function pressPdf(source: string, name: string): Uint8Array {
	const { compiler, characters } = press();
	const mainFileContent = drawableSource(source, characters);
	try {
		return new Uint8Array(compiler.pdf({ mainFileContent }, { pdfStandard: 'ua-1' }));
	} catch (error) {
		throw new Error(`Typst could not make "${name}"`, { cause: error });
	} finally {
		// What was cached for documents long gone is given back.
		compiler.evictCache(10);
	}
}

/** Our own markup is plain ASCII but for the marker signs, so what the font cannot draw is text. */
const drawableSource = (source: string, characters: ReadonlySet<number>): string =>
	source
		.split('\n')
		.map((line) => drawable(line, characters))
		.join('\n');

interface Press {
	readonly compiler: NodeCompiler;
	readonly characters: ReadonlySet<number>;
}

let pressInUse: Press | undefined;

/** Loading the fonts takes longer than making a PDF, so it happens once. */
function press(): Press {
	if (!pressInUse) {
		const fontBlobs = loadFonts();
		// An empty workspace: no document can read a file of the host.
		const workspace = join(tmpdir(), 'beredt-no-files');
		const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
		pressInUse = { compiler, characters: charactersOf(fontBlobs) };
	}
	return pressInUse;
}

/** What every PDF says of itself. */
export function documentLine({
	title,
	author,
	date
}: Pick<PdfInput, 'title' | 'author' | 'date'>): string {
	const [year, month, day] = date.split('-').map(Number);
	return `#set document(title: ${typstString(title)}, author: ${typstString(author)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))`;
}

/** What the compiler is given. */
export function pdfSource(input: PdfInput): string {
	const { title, author, front, sections, footer, language, mark } = input;
	const name = typstText(title);
	return [
		documentLine(input),
		pdfTemplate,
		`#set text(lang: ${typstString(language)})`,
		`#set page(paper: "a4", margin: (x: 30mm, top: 28mm, bottom: 30mm), footer-descent: ${mark ? 18 : 45}%, header-ascent: 45%,
  header: context if here().page() > 1 { text(size: 8.5pt, fill: quiet)[${name}] },
  footer: context text(size: 8.5pt, fill: quiet)[#grid(columns: (1fr, auto, auto), column-gutter: 6mm, align: horizon,
    [${typstText(footer)}], [Side #counter(page).display() af #counter(page).final().first()], [${markImage(mark)}])])`,
		`#block(above: 0pt, below: 1.4em, text(size: 11pt, fill: accent, weight: 600)[${typstText(author)}])`,
		`#{ show std.title: set text(size: 27pt, weight: 600, fill: ink); show std.title: set par(leading: 0.45em); std.title() }`,
		`#block(above: 1.6em, below: 1.8em, line(length: 40mm, stroke: 2pt + accent))`,
		typstFromDocument(front, { ...input, under: 0 }),
		contents(input),
		...sections.map(({ title: heading, blocks }) =>
			[
				...(input.sectionPages ? ['#pagebreak(weak: true)'] : []),
				`#heading(level: 1)[${typstText(heading)}]`,
				typstFromDocument(blocks, { ...input, under: 1 })
			].join('\n\n')
		)
	].join('\n\n');
}

/** Large enough for a phone to read from paper. */
const markImage = (mark: PdfInput['mark']): string =>
	mark
		? `#image(bytes(${typstString(mark.svg)}), format: "svg", width: 15mm, alt: ${typstString(mark.says)})`
		: '';

/** A document of one section needs no contents. */
const contents = ({ sections }: PdfInput): string =>
	sections.length < 2
		? ''
		: `#v(1.2em)
#{ show outline.entry.where(level: 1): set text(weight: 600)
  show outline.entry.where(level: 1): set block(above: 0.95em)
  show outline.entry: it => { show link: set text(fill: ink); show underline: u => u.body; it }
  outline(title: text(size: 13.5pt)[Indhold], depth: 2, indent: 1.2em) }
#pagebreak()`;
