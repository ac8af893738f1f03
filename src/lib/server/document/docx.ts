/**
 * A document as a Word file (P8): real headings, lists, table headers, links, language and title, so that it
 * reads and can be worked on. The same input gives the same bytes, so that the stored file can be proved.
 */
import * as Word from 'docx';
import { openZip } from '../platform/upload-zip.ts';
import { linked, wordBlocks, wordHeadings, words, type WordBlock } from './docx-blocks.ts';
import { fixedZip } from './fixed-zip.ts';
import type { PdfInput } from './pdf.ts';

export interface DocxInput extends Omit<PdfInput, 'mark'> {
	/** Where this very text stands for good; at the foot of every page. */
	readonly address: string;
}

export async function makeDocx(input: DocxInput): Promise<Uint8Array> {
	const made = await Word.Packer.toBuffer(new Word.Document(fileOptions(input)));
	return withoutChance(made, input.date);
}

const accent = '0B5B66';

function fileOptions(input: DocxInput): Word.IPropertiesOptions {
	const { title, author, footer, address } = input;
	return {
		title: words(title),
		creator: words(author),
		lastModifiedBy: words(author),
		description: words(`${footer} · ${address}`),
		features: { updateFields: false },
		styles: styles(),
		numbering: { config: [listConfig('numbers'), listConfig('bullets')] },
		sections: [
			{
				properties: { page: { size: { width: 11906, height: 16838 } } },
				footers: { default: new Word.Footer({ children: [footerLine(input)] }) },
				children: children(input)
			}
		]
	};
}

function children(input: DocxInput): WordBlock[] {
	let lists = 0;
	const writing = { ...input, nextList: () => ++lists };
	return [
		new Word.Paragraph({ style: 'Note', text: words(input.author) }),
		new Word.Paragraph({ heading: Word.HeadingLevel.TITLE, text: words(input.title) }),
		...wordBlocks(input.front, { ...writing, under: 0 }),
		...contents(input),
		...input.sections.flatMap(({ title, blocks }, place) => [
			new Word.Paragraph({
				heading: wordHeadings[0],
				pageBreakBefore: input.sectionPages ?? false,
				children: [
					new Word.Bookmark({ id: bookmark(place), children: [new Word.TextRun(words(title))] })
				]
			}),
			...wordBlocks(blocks, { ...writing, under: 1 })
		])
	];
}

const bookmark = (place: number): string => `afsnit-${place + 1}`;

/** Links and no page numbers: Word asks nobody to update anything when the file is opened. */
const contents = ({ sections }: DocxInput): readonly Word.Paragraph[] =>
	sections.length < 2
		? []
		: [
				new Word.Paragraph({ style: 'ContentsTitle', text: 'Indhold' }),
				...sections.map(
					({ title }, place) =>
						new Word.Paragraph({
							children: [
								new Word.InternalHyperlink({
									anchor: bookmark(place),
									children: [new Word.TextRun({ text: words(title), style: 'Hyperlink' })]
								})
							]
						})
				)
			];

const footerLine = ({ footer, address }: DocxInput): Word.Paragraph =>
	new Word.Paragraph({
		style: 'Note',
		children: [
			new Word.TextRun(words(`${footer} · `)),
			linked({ text: address }, address),
			new Word.TextRun({
				children: [' · Side ', Word.PageNumber.CURRENT, ' af ', Word.PageNumber.TOTAL_PAGES]
			})
		]
	});

function styles(): Word.IStylesOptions {
	const heading = (size: number, color = '1A1A1A') => ({
		run: { size, bold: true, color, font: 'Calibri' },
		paragraph: { spacing: { before: 320, after: 120 }, keepNext: true }
	});
	const note = { basedOn: 'Normal', run: { size: 18, color: '595959' } };
	return {
		default: {
			document: {
				run: { font: 'Calibri', size: 22, language: { value: 'da-DK' } },
				paragraph: { spacing: { after: 140, line: 288 } }
			},
			title: { run: { size: 52, bold: true, color: '1A1A1A', font: 'Calibri' } },
			heading1: heading(36, accent),
			heading2: heading(28),
			heading3: heading(24),
			heading4: heading(22),
			heading5: heading(22),
			heading6: heading(22),
			hyperlink: { run: { color: accent, underline: {} } }
		},
		paragraphStyles: [
			{ id: 'Note', name: 'Note', ...note },
			{
				id: 'ContentsTitle',
				name: 'Contents title',
				basedOn: 'Normal',
				run: { size: 28, bold: true }
			}
		]
	};
}

const listConfig = (reference: 'numbers' | 'bullets') => ({
	reference,
	levels: Array.from({ length: 9 }, (_, level) => ({
		level,
		format: reference === 'numbers' ? Word.LevelFormat.DECIMAL : Word.LevelFormat.BULLET,
		text: reference === 'numbers' ? `%${level + 1}.` : level % 2 ? '–' : '•',
		alignment: Word.AlignmentType.START,
		style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } }
	}))
});

const limits = { inflatedBytes: 200_000_000, ratio: 10_000, parts: 200 };

/** What the writer took from the clock and from chance is given fixed values: dates, and the names of links. */
async function withoutChance(made: Buffer, date: string): Promise<Uint8Array> {
	const { parts } = await openZip(made, limits);
	const at = `${date}T00:00:00Z`;
	const numbers = new Map<string, number>();
	const numberOf = (found: string) => {
		const number = numbers.get(found) ?? numbers.size + 1;
		numbers.set(found, number);
		return number;
	};
	const entries = parts.map(({ name, bytes }) => {
		const content = bytes();
		if (!/\.(xml|rels)$/.test(name)) return { name, content };
		const text = content
			.toString('utf8')
			.replace(/rId[a-z0-9_-]{21}(?=")/g, (link) => `rIdLink${numberOf(link)}`)
			.replace(
				/(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)/g,
				(_, before, id) => `${before}${numberOf(`bookmark ${id}`)}`
			)
			.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`);
		return { name, content: Buffer.from(text, 'utf8') };
	});
	return new Uint8Array(fixedZip(entries));
}
