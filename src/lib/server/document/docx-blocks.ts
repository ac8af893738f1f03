/** A document's blocks as Word has them: real headings, lists, table headers and links. */
import {
	confirmation,
	headingLevels,
	isEmpty,
	missingContact,
	type Block,
	type Document,
	type Inline,
	type ListItem,
	type Mark,
	type Table
} from '#domain/document';
import * as Word from 'docx';
import type { TypstContext } from './typst.ts';
import { withPathways } from './with-pathways.ts';

export interface WordWriting extends TypstContext {
	/** Numbers the lists of a whole file, so that each ordered one begins at 1. */
	nextList(): number;
}

interface Writing extends WordWriting {
	readonly levelOf: (headingId: string) => number;
}

/** How deep the block stands in lists, and in which. */
interface Place {
	readonly list: { readonly reference: string; readonly instance: number } | undefined;
	readonly depth: number;
}

const outside: Place = { list: undefined, depth: -1 };

export type WordBlock = Word.Paragraph | Word.Table;

export const wordHeadings = [
	Word.HeadingLevel.HEADING_1,
	Word.HeadingLevel.HEADING_2,
	Word.HeadingLevel.HEADING_3,
	Word.HeadingLevel.HEADING_4,
	Word.HeadingLevel.HEADING_5,
	Word.HeadingLevel.HEADING_6
] as const;

export function wordBlocks(document: Document, context: WordWriting): readonly WordBlock[] {
	const whole = withPathways(document, context.pathways);
	const levels = headingLevels(whole, context.under);
	return writeBlocks(whole, { ...context, levelOf: (id) => levels.get(id) ?? 1 }, outside);
}

const writeBlocks = (blocks: readonly Block[], writing: Writing, place: Place): WordBlock[] =>
	blocks.filter((block) => !isEmpty(block)).flatMap((block) => writeBlock(block, writing, place));

function writeBlock(block: Block, writing: Writing, place: Place): readonly WordBlock[] {
	switch (block.type) {
		case 'heading': {
			const heading = wordHeadings[writing.levelOf(block.id) - 1] ?? Word.HeadingLevel.HEADING_6;
			return [new Word.Paragraph({ heading, children: runs(block.content, writing) })];
		}
		case 'paragraph':
			return [paragraph(block.content, writing, place)];
		case 'list': {
			const reference = block.ordered ? 'numbers' : 'bullets';
			const list = { reference, instance: writing.nextList() };
			const inner = { list, depth: place.depth + 1 };
			return block.items.flatMap((item) => writeItem(item, writing, inner));
		}
		case 'table':
			return [writeTable(block, writing)];
		case 'passage':
			return [...writeBlocks(block.blocks, writing, place), ...sourceLine(block.source, writing)];
		case 'pathway':
			return [];
	}
}

/** The first paragraph carries the sign or the number; what follows stands below it, without one. */
function writeItem({ blocks }: ListItem, writing: Writing, place: Place): readonly WordBlock[] {
	const [first, ...rest] = blocks;
	if (first?.type !== 'paragraph') return writeBlocks(blocks, writing, place);
	return [
		paragraph(first.content, writing, place),
		...writeBlocks(rest, writing, { ...place, list: undefined })
	];
}

function paragraph(content: readonly Inline[], writing: Writing, { list, depth }: Place) {
	const level = Math.min(depth, 8);
	return new Word.Paragraph({
		...(list ? { numbering: { ...list, level } } : {}),
		...(!list && depth >= 0 ? { indent: { left: 360 * (level + 1) } } : {}),
		children: runs(content, writing)
	});
}

function writeTable({ header, rows }: Table, writing: Writing): Word.Table {
	const cell = (content: readonly Inline[], isHeader: boolean) =>
		new Word.TableCell({
			...(isHeader ? { shading: { fill: 'EEF4F5' } } : {}),
			margins: { top: 60, bottom: 60, left: 100, right: 100 },
			children: [new Word.Paragraph({ children: runs(content, writing, isHeader) })]
		});
	return new Word.Table({
		width: { size: 100, type: Word.WidthType.PERCENTAGE },
		rows: [
			new Word.TableRow({ tableHeader: true, children: header.map((one) => cell(one, true)) }),
			...rows.map(
				(row) =>
					new Word.TableRow({ cantSplit: true, children: row.map((one) => cell(one, false)) })
			)
		]
	});
}

function sourceLine(
	{ passage, edition }: { readonly passage: string; readonly edition: number },
	{ showSources, passages }: Writing
): readonly Word.Paragraph[] {
	if (!showSources) return [];
	const title = passages?.[passage]?.title ?? passage;
	return [new Word.Paragraph({ style: 'Note', text: `Fra guiden: ${title}, udgave ${edition}` })];
}

type Run = Word.TextRun | Word.ExternalHyperlink;

const runs = (content: readonly Inline[], writing: Writing, bold = false): Run[] =>
	content.flatMap((piece): Run[] => {
		switch (piece.type) {
			case 'break':
				return [new Word.TextRun({ break: 1 })];
			case 'contact':
				return contactRuns(piece.slot, writing);
			case 'text':
				return [textRun(piece.text, piece.marks ?? [], writing, bold)];
		}
	});

function textRun(text: string, marks: readonly Mark[], writing: Writing, bold: boolean): Run {
	const has = (type: Mark['type']) => marks.some((mark) => mark.type === type);
	const look = { text: words(text), bold: bold || has('strong'), italics: has('emphasis') };
	const href = marks.map((mark) => addressOf(mark, writing)).find(Boolean);
	return linked(look, href);
}

function addressOf(mark: Mark, { site, termAddress }: Writing): string | undefined {
	if (mark.type === 'link') {
		return mark.href.startsWith('/') ? site && `${site}${mark.href}` : mark.href;
	}
	return mark.type === 'term' ? site && termAddress && `${site}${termAddress(mark.term)}` : '';
}

/** The value is bold and can be followed; its confirmation stands beside it. */
function contactRuns(slot: string, { contacts }: Writing): Run[] {
	const contact = contacts[slot];
	if (!contact) return [new Word.TextRun({ text: missingContact, bold: true })];
	return [
		new Word.TextRun(words(`${contact.label} `)),
		linked({ text: words(contact.value), bold: true }, contact.href ?? undefined),
		new Word.TextRun({ text: words(` (${confirmation(contact)})`), size: 18 })
	];
}

export const linked = (look: Word.IRunOptions & { text: string }, href: string | undefined): Run =>
	href
		? new Word.ExternalHyperlink({
				link: href,
				children: [new Word.TextRun({ ...look, style: 'Hyperlink' })]
			})
		: new Word.TextRun(look);

/** XML has no place for most control characters; an editor's text has none, but a line is never lost for one. */
export const words = (text: string): string => text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ');
