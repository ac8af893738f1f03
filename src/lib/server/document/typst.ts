import {
	confirmation,
	contactText,
	headingLevels,
	inlineText,
	isEmpty,
	missingContact,
	type Block,
	type ContactValue,
	type ContactValues,
	type Document,
	type Inline,
	type Mark,
	type Table
} from '#domain/document';
import { typstString, typstText } from './typst-text.ts';
import { withPathways, type Pathways } from './with-pathways.ts';

/** What a document points at, resolved by the caller: the adapter itself looks nothing up. */
export interface TypstContext {
	/** The level of the heading the document hangs below; 0 when it holds the topmost headings itself. */
	readonly under: number;
	readonly contacts: ContactValues;
	readonly pathways?: Pathways;
	/** Where our own pages are, so that `/lov/…` can be followed from paper: `https://beredt.example`. */
	readonly site?: string;
	/** Where on our own pages a defined word is explained; without it the word is plain. */
	readonly termAddress?: (term: string) => string;
	/** Names the guide passage below each text taken from it. */
	readonly showSources?: boolean;
	/** Passage id → its title. */
	readonly passages?: Readonly<Record<string, { readonly title: string }>>;
}

/** Document → Typst markup with real headings, lists and tables, so that the PDF is tagged with them. */
export function typstFromDocument(document: Document, context: TypstContext): string {
	const whole = withPathways(document, context.pathways);
	const levels = headingLevels(whole, context.under);
	return writeBlocks(whole, { ...context, levelOf: (id) => levels.get(id) ?? 1 });
}

interface Writing extends TypstContext {
	readonly levelOf: (headingId: string) => number;
	readonly withoutLinks?: boolean;
}

const writeBlocks = (blocks: readonly Block[], writing: Writing): string =>
	blocks
		.filter((block) => !isEmpty(block))
		.map((block) => writeBlock(block, writing))
		.join('\n\n');

function writeBlock(block: Block, writing: Writing): string {
	switch (block.type) {
		case 'heading': {
			const level = writing.levelOf(block.id);
			return `#heading(level: ${level})[${writeInlines(block.content, writing)}]`;
		}
		case 'paragraph':
			return `#par[${writeInlines(block.content, writing)}]`;
		case 'list': {
			const items = block.items.map(({ blocks }) => `[${writeItem(blocks, writing)}]`);
			return `#${block.ordered ? 'enum' : 'list'}(${items.join(', ')})`;
		}
		case 'table':
			return writeTable(block, writing);
		case 'passage':
			return [writeBlocks(block.blocks, writing), ...sourceLine(block.source, writing)].join(
				'\n\n'
			);
		case 'pathway':
			return '';
	}
}

/** A lone paragraph in an item is bare words: a paragraph tag inside would only be noise to a listener. */
function writeItem(blocks: readonly Block[], writing: Writing): string {
	const [first, ...rest] = blocks;
	if (first?.type !== 'paragraph') return writeBlocks(blocks, writing);
	return [writeInlines(first.content, writing), writeBlocks(rest, writing)]
		.filter(Boolean)
		.join('\n\n');
}

function writeTable({ header, rows }: Table, writing: Writing): string {
	const writeCells = (cells: readonly (readonly Inline[])[], how = writing) =>
		cells.map((cell) => `[${writeInlines(cell, how)}]`).join(', ');
	// A header row that is repeated on the next page is decoration there, and PDF/UA lets none of it link.
	const headerCells = writeCells(header, { ...writing, withoutLinks: true });
	const widths = header.map((_, column) => columnWeight([header, ...rows], column, writing));
	return [
		`#table(columns: (${widths.map((width) => `${width}fr,`).join(' ')}),`,
		`  table.header(${headerCells}),`,
		...rows.map((row) => `  ${writeCells(row)},`),
		')'
	].join('\n');
}

/** Wider where more is written, but a number never gets so little room that it breaks. */
function columnWeight(
	rows: readonly (readonly (readonly Inline[])[])[],
	column: number,
	{ contacts }: Writing
): number {
	const shown = (slot: string) => contactText(contacts[slot]);
	const longest = Math.max(...rows.map((row) => inlineText(row[column] ?? [], shown).length));
	return Math.min(40, Math.max(12, longest));
}

function sourceLine(
	{ passage, edition }: { readonly passage: string; readonly edition: number },
	{ showSources, passages }: Writing
): string[] {
	if (!showSources) return [];
	const title = passages?.[passage]?.title ?? passage;
	return [`#source-note[${typstText(`Fra guiden: ${title}, udgave ${edition}`)}]`];
}

const writeInlines = (content: readonly Inline[], writing: Writing): string =>
	content
		.map((piece) => {
			switch (piece.type) {
				case 'break':
					return '#linebreak();';
				case 'contact':
					return writeContact(writing.contacts[piece.slot], writing);
				case 'text':
					return (piece.marks ?? []).reduceRight(
						(inner, mark) => writeMark(mark, inner, writing),
						typstText(piece.text)
					);
			}
		})
		.join('');

function writeMark(mark: Mark, inner: string, writing: Writing): string {
	const { site, termAddress } = writing;
	switch (mark.type) {
		case 'strong':
			return `#strong[${inner}];`;
		case 'emphasis':
			return `#emph[${inner}];`;
		case 'link':
			return writeLink(
				mark.href.startsWith('/') ? site && `${site}${mark.href}` : mark.href,
				inner,
				writing
			);
		case 'term':
			return writeLink(site && termAddress && `${site}${termAddress(mark.term)}`, inner, writing);
	}
}

const writeLink = (href: string | undefined, inner: string, { withoutLinks }: Writing): string =>
	href && !withoutLinks ? `#link(${typstString(href)})[${inner}];` : inner;

/** The value stays on one line; its confirmation stands beside it, smaller. */
function writeContact(contact: ContactValue | undefined, { withoutLinks }: Writing): string {
	if (!contact) return `#strong[${typstText(missingContact)}];`;
	const value = `#box[${typstText(contact.value)}]`;
	const target =
		contact.href && !withoutLinks ? `#link(${typstString(contact.href)})[${value}];` : value;
	return `${typstText(`${contact.label} `)}#strong[${target}];#contact-note[${typstText(` (${confirmation(contact)})`)}];`;
}
