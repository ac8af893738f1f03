/** A document as pdfmake is told about it: the same words, fonts, tables, lists, links and tags. */
import type { Block, ContactValues, Document, Inline } from '../../src/domain/document/index.ts';
import { loadFonts } from '../../src/lib/server/document/font.ts';
import type { PdfInput } from '../../src/lib/server/document/pdf.ts';

/** It is installed for the bench alone, so its own types are not always there. */
interface PdfMake {
	readonly virtualfs: { writeFileSync(name: string, bytes: Buffer): void };
	setFonts(fonts: object): void;
	setUrlAccessPolicy(policy: () => boolean): void;
	setLocalAccessPolicy(policy: () => boolean): void;
	createPdf(definition: object): { getBuffer(): Promise<Buffer> };
}

const cuts = ['normal', 'italics', 'bold', 'bolditalics'] as const;

export async function openPdfmake(): Promise<(input: PdfInput) => Promise<Uint8Array>> {
	const name: string = 'pdfmake';
	const { default: pdfmake } = (await import(name)) as { readonly default: PdfMake };
	loadFonts().forEach((bytes, at) => pdfmake.virtualfs.writeFileSync(`${cuts[at]}.ttf`, bytes));
	pdfmake.setFonts({ Plex: Object.fromEntries(cuts.map((cut) => [cut, `${cut}.ttf`])) });
	pdfmake.setUrlAccessPolicy(() => false);
	pdfmake.setLocalAccessPolicy(() => false);
	return (input) => pdfmake.createPdf(definitionOf(input)).getBuffer();
}

const definitionOf = ({ title, author, sections, contacts, footer, language }: PdfInput) => ({
	info: { title, author },
	language,
	tagged: true,
	displayTitle: true,
	pageSize: 'A4',
	pageMargins: [85, 79, 85, 85],
	defaultStyle: { font: 'Plex', fontSize: 10.5, lineHeight: 1.35 },
	header: (page: number) => (page > 1 ? { text: title, fontSize: 8.5, margin: [85, 40] } : ''),
	footer: (page: number, of: number) => ({
		columns: [{ text: footer }, { text: `Side ${page} af ${of}`, alignment: 'right' }],
		fontSize: 8.5,
		margin: [85, 30]
	}),
	content: [
		{ text: author, fontSize: 11, bold: true },
		{ text: title, fontSize: 27, bold: true },
		{ toc: { title: { text: 'Indhold', fontSize: 13.5, bold: true } } },
		...sections.flatMap(({ title: heading, blocks }) => [
			headingOf(heading, 18, { pageBreak: 'before' }),
			...blocksOf(blocks, contacts)
		])
	]
});

const headingOf = (text: unknown, fontSize: number, more = {}) => ({
	text,
	fontSize,
	bold: true,
	tocItem: fontSize > 12,
	margin: [0, 16, 0, 6],
	...more
});

const blocksOf = (blocks: Document, contacts: ContactValues): object[] =>
	blocks.flatMap((block) => blockOf(block, contacts));

function blockOf(block: Block, contacts: ContactValues): object | object[] {
	switch (block.type) {
		case 'heading':
			return headingOf(inlines(block.content, contacts), block.level === 2 ? 13.5 : 11.5);
		case 'paragraph':
			return { text: inlines(block.content, contacts), margin: [0, 0, 0, 8] };
		case 'list':
			return {
				[block.ordered ? 'ol' : 'ul']: block.items.map(({ blocks }) => blocksOf(blocks, contacts)),
				margin: [0, 0, 0, 8]
			};
		case 'table':
			return {
				table: {
					headerRows: 1,
					widths: block.header.map(() => '*'),
					body: [
						block.header.map((cell) => ({ text: inlines(cell, contacts), bold: true })),
						...block.rows.map((row) => row.map((cell) => ({ text: inlines(cell, contacts) })))
					]
				},
				layout: 'lightHorizontalLines',
				margin: [0, 8, 0, 12]
			};
		case 'passage':
			return blocksOf(block.blocks, contacts);
		case 'pathway':
			return [];
	}
}

const inlines = (content: readonly Inline[], contacts: ContactValues) =>
	content.map((piece) => {
		if (piece.type === 'break') return '\n';
		if (piece.type === 'contact') {
			const contact = contacts[piece.slot];
			const text = contact ? `${contact.label} ${contact.value}` : 'mangler';
			return { text, bold: true, ...(contact?.href ? { link: contact.href } : {}) };
		}
		const marks = piece.marks ?? [];
		const link = marks.find((mark) => mark.type === 'link');
		return {
			text: piece.text,
			bold: marks.some(({ type }) => type === 'strong'),
			italics: marks.some(({ type }) => type === 'emphasis'),
			...(link ? { link: new URL(link.href, 'https://beredt.example').href } : {})
		};
	});
