/** A municipality's texts as pages that any browser opens without Beredt, now or in twenty years. */
import {
	confirmation,
	contactText,
	headingLevels,
	type Block,
	type ContactValues,
	type Document,
	type Inline,
	type Mark,
	type PathwayEmbed
} from '#domain/document';

/** Made of escaped parts only, by `element`. */
export interface Markup {
	readonly markup: string;
}
type Part = string | Markup;

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? '');
const markupOf = (part: Part) => (typeof part === 'string' ? escape(part) : part.markup);

export function element(
	name: string,
	parts: readonly Part[] | Part,
	attributes: Readonly<Record<string, string>> = {}
): Markup {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
	const inner = (Array.isArray(parts) ? (parts as readonly Part[]) : [parts as Part]).map(markupOf);
	return { markup: `<${name}${written.join('')}>${inner.join('')}</${name}>` };
}

const look =
	'body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 sans-serif}' +
	'table{border-collapse:collapse}th,td{border:1px solid #777;padding:.3rem .5rem;text-align:left;vertical-align:top}' +
	'code{overflow-wrap:anywhere}';

export const page = (title: string, parts: readonly Part[]): string =>
	`<!doctype html>\n<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
	`${element('title', title).markup}<style>${look}</style></head><body>` +
	`${element('main', [element('h1', title), ...parts]).markup}</body></html>\n`;

export interface Sight {
	readonly contacts: ContactValues;
	readonly pathways: Readonly<Record<PathwayEmbed['role'], Document>>;
}

/** A document below a heading of level `under`. */
export function documentMarkup(document: Document, sight: Sight, under: number): Markup[] {
	const levels = headingLevels(document, under);
	const write = (blocks: readonly Block[]): Markup[] => blocks.flatMap(writeBlock);
	const inlines = (content: readonly Inline[]) =>
		content.map((piece) => inlineMarkup(piece, sight));
	function writeBlock(block: Block): Markup[] {
		switch (block.type) {
			case 'heading':
				return [element(`h${levels.get(block.id) ?? under + 1}`, inlines(block.content))];
			case 'paragraph':
				return [element('p', inlines(block.content))];
			case 'list': {
				const items = block.items.map(({ blocks }) => element('li', write(blocks)));
				return [element(block.ordered ? 'ol' : 'ul', items)];
			}
			case 'table': {
				const cells = (name: string, row: readonly (readonly Inline[])[]) =>
					element(
						'tr',
						row.map((cell) => element(name, inlines(cell)))
					);
				return [
					element('table', [
						element('thead', cells('th', block.header)),
						element(
							'tbody',
							block.rows.map((row) => cells('td', row))
						)
					])
				];
			}
			case 'passage': {
				const { passage, edition } = block.source;
				const source = element('p', element('small', `Fra guiden: ${passage}, udgave ${edition}`));
				return [...write(block.blocks), source];
			}
			case 'pathway':
				return documentMarkup(sight.pathways[block.role], sight, under + 1);
		}
	}
	return write(document);
}

function inlineMarkup(piece: Inline, { contacts }: Sight): Part {
	if (piece.type === 'break') return { markup: '<br>' };
	if (piece.type === 'text') {
		return (piece.marks ?? []).reduceRight<Part>((inner, mark) => marked(mark, inner), piece.text);
	}
	const contact = contacts[piece.slot];
	if (!contact) return element('strong', contactText(contact));
	return element('span', [
		`${contact.label} `,
		element('strong', contact.value),
		` (${confirmation(contact)})`
	]);
}

function marked(mark: Mark, inner: Part): Part {
	switch (mark.type) {
		case 'strong':
			return element('strong', inner);
		case 'emphasis':
			return element('em', inner);
		case 'link':
			return /^(https?:|mailto:|tel:)/.test(mark.href)
				? element('a', inner, { href: mark.href })
				: inner;
		case 'term':
			return inner;
	}
}
