/** Invented plans as the files a municipality would send: web pages, Word documents and PDFs, good and bad. */
import { readFileSync } from 'node:fs';
import {
	Document as WordDocument,
	HeadingLevel,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun
} from 'docx';
import { inlineText, type Block, type Document, type Inline } from '#domain/document';
import { documentFromMarkdown } from '#server/document/markdown';
import { layOut, type LaidLine } from './laid-out-pdf.ts';

export const inventedPlan = (name: string): string =>
	readFileSync(new URL(`invented-plans/${name}.md`, import.meta.url), 'utf8');

/** The title, the text before the first chapter, and the chapters. */
export interface PlanParts {
	readonly title: string;
	readonly blocks: readonly (Block | { readonly type: 'chapter'; readonly text: string })[];
}

export function partsOf(markdown: string): PlanParts {
	const lines = markdown.split('\n');
	const title = lines[0]?.startsWith('# ') ? lines[0].slice(2) : '';
	const chapters = (title ? lines.slice(1) : lines).join('\n').split(/^(?=## )/mu);
	const blocks = chapters.flatMap((chapter, index): PlanParts['blocks'] => {
		const heading = /^## (.*)\n?/u.exec(chapter);
		const read = documentFromMarkdown(chapter.slice(heading?.[0].length ?? 0), {
			idPrefix: `p${index}`
		});
		if (!read.ok) throw new Error(`${title}: ${read.reason} ${read.about ?? ''}`);
		const text = heading?.[1];
		return text === undefined ? read.value : [{ type: 'chapter', text }, ...read.value];
	});
	return { title, blocks };
}

const escaped = (text: string): string =>
	text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

const htmlInline = (content: readonly Inline[]): string =>
	content
		.map((piece) => {
			if (piece.type !== 'text') return piece.type === 'break' ? '<br>' : '';
			const strong = piece.marks?.some(({ type }) => type === 'strong');
			return strong ? `<strong>${escaped(piece.text)}</strong>` : escaped(piece.text);
		})
		.join('');

function htmlBlock(block: PlanParts['blocks'][number]): string {
	switch (block.type) {
		case 'chapter':
			return `<h2>${escaped(block.text)}</h2>`;
		case 'heading':
			return `<h${block.level}>${htmlInline(block.content)}</h${block.level}>`;
		case 'paragraph':
			return `<p>${htmlInline(block.content)}</p>`;
		case 'list': {
			const tag = block.ordered ? 'ol' : 'ul';
			const items = block.items.map(({ blocks }) => `<li>${blocks.map(htmlBlock).join('')}</li>`);
			return `<${tag}>${items.join('')}</${tag}>`;
		}
		case 'table': {
			const row = (cells: readonly (readonly Inline[])[], tag: string) =>
				`<tr>${cells.map((cell) => `<${tag}>${htmlInline(cell)}</${tag}>`).join('')}</tr>`;
			return `<table>${row(block.header, 'th')}${block.rows.map((cells) => row(cells, 'td')).join('')}</table>`;
		}
		default:
			return '';
	}
}

/** As a municipality's site has it: menus and notices around the text. */
export function asWebPage(markdown: string): Uint8Array {
	const { title, blocks } = partsOf(markdown);
	return Buffer.from(`<!doctype html><html lang="da"><head><title>${escaped(title)} | Birkeby Kommune</title></head>
<body><div class="cookie-consent"><p>Vi bruger cookies. Accepter alle cookies, før du går videre.</p></div>
<header><nav><ul><li><a href="/">Forside</a></li><li>Forebyggelse af brand</li></ul></nav></header>
<main><nav class="breadcrumb">Forside / Børn</nav><h1>${escaped(title)}</h1>${blocks.map(htmlBlock).join('\n')}
<div class="share-buttons"><p>Del siden på sociale medier</p></div></main>
<footer><p>Birkeby Kommune, Torvet 1, telefon 00 00 99 99</p></footer></body></html>`);
}

const wordRuns = (content: readonly Inline[]): TextRun[] =>
	content.map((piece) =>
		piece.type === 'text'
			? new TextRun({
					text: piece.text,
					bold: piece.marks?.some(({ type }) => type === 'strong') ?? false
				})
			: new TextRun({ break: 1 })
	);

const wordLevels = [
	HeadingLevel.HEADING_1,
	HeadingLevel.HEADING_2,
	HeadingLevel.HEADING_3
] as const;

function wordBlock(block: PlanParts['blocks'][number], styled: boolean): (Paragraph | Table)[] {
	switch (block.type) {
		case 'chapter':
			return [
				styled
					? new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1 })
					: new Paragraph({ children: [new TextRun({ text: block.text, bold: true, size: 28 })] })
			];
		case 'heading': {
			const text = inlineText(block.content);
			return [
				styled
					? new Paragraph({ text, heading: wordLevels[block.level - 2] ?? HeadingLevel.HEADING_3 })
					: new Paragraph({ children: [new TextRun({ text, bold: true })] })
			];
		}
		case 'paragraph':
			return [new Paragraph({ children: wordRuns(block.content) })];
		case 'list':
			return block.items.flatMap(({ blocks }) =>
				blocks.flatMap((inner) =>
					inner.type === 'paragraph'
						? [
								new Paragraph({
									children: wordRuns(inner.content),
									numbering: { reference: block.ordered ? 'tal' : 'punkter', level: 0 }
								})
							]
						: []
				)
			);
		case 'table':
			return [
				new Table({
					rows: [block.header, ...block.rows].map(
						(cells) =>
							new TableRow({
								children: cells.map(
									(cell) =>
										new TableCell({ children: [new Paragraph({ children: wordRuns(cell) })] })
								)
							})
					)
				})
			];
		default:
			return [];
	}
}

/** With Word's heading styles, or with headings that are only large and bold. */
export function asWord(markdown: string, { styled = true } = {}): Promise<Uint8Array> {
	const { title, blocks } = partsOf(markdown);
	const level = (format: 'decimal' | 'bullet', text: string) => [{ level: 0, format, text }];
	const document = new WordDocument({
		numbering: {
			config: [
				{ reference: 'tal', levels: level('decimal', '%1.') },
				{ reference: 'punkter', levels: level('bullet', '•') }
			]
		},
		sections: [
			{
				children: [
					...(title ? [new Paragraph({ text: title, heading: HeadingLevel.TITLE })] : []),
					...blocks.flatMap((block) => wordBlock(block, styled))
				]
			}
		]
	});
	return Packer.toBuffer(document);
}

const laid = (block: PlanParts['blocks'][number]): readonly LaidLine[] => {
	switch (block.type) {
		case 'chapter':
			return [{ text: block.text, size: 16, bold: true, before: 18 }];
		case 'heading':
			return [{ text: inlineText(block.content), size: 13, bold: true, before: 12 }];
		case 'paragraph': {
			const bold = block.content.every(
				(piece) => piece.type === 'text' && piece.marks?.some(({ type }) => type === 'strong')
			);
			return [{ text: inlineText(block.content), size: 11, bold, before: 8 }];
		}
		case 'list':
			return block.items.flatMap(({ blocks }, index) =>
				blocks.flatMap((inner) =>
					inner.type === 'paragraph'
						? [
								{
									text: `${block.ordered ? `${index + 1}.` : '•'} ${inlineText(inner.content)}`,
									size: 11,
									bold: false,
									before: 3,
									indent: 18
								}
							]
						: []
				)
			);
		case 'table':
			return [block.header, ...block.rows].map((cells, index) => ({
				text: '',
				cells: cells.map((cell) => inlineText(cell)),
				size: 11,
				bold: index === 0,
				before: 6
			}));
		default:
			return [];
	}
};

/** A PDF that only says where its letters stand: with running head, page numbers and broken lines. */
export function asPlainPdf(markdown: string): Uint8Array {
	const { title, blocks } = partsOf(markdown);
	return layOut(
		[...(title ? [{ text: title, size: 24, bold: true, before: 0 }] : []), ...blocks.flatMap(laid)],
		{ head: 'Beredskab mod overgreb – Birkeby Kommune', foot: 'Side' }
	);
}

/** The blocks without the chapters, for our own export. */
export const bodyOf = (markdown: string): Document =>
	partsOf(markdown).blocks.filter((block) => block.type !== 'chapter');
