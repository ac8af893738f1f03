import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type * as Md from 'mdast';
import {
	checkDocument,
	inlineText,
	normalInlines,
	type Block,
	type Document,
	type Inline,
	type ListItem,
	type Mark,
	type PassageSource
} from '#domain/document';
import { accept, refuse, type Result } from '#domain/kernel';
import { BlockIds } from './block-ids.ts';
import { FaultAtLine, type MarkdownFault } from './markdown-fault.ts';

/**
 * Markdown → document. Content files and templates are written in Markdown with three words of our own:
 * `[any text](kontakt:slot)` is a live contact, `[ord](begreb:term)` a defined word, and a fenced block
 * `handlevej` with `staff` or `leader` in it is the municipality's action path.
 *
 * Nothing is dropped or guessed: what a document cannot say (raw HTML, images, code, quotes) is refused
 * with its line; `about` holds the line number in the file (`linesBefore` counts the front matter).
 */
export function documentFromMarkdown(
	markdown: string,
	{ idPrefix, linesBefore = 0 }: { readonly idPrefix: string; readonly linesBefore?: number }
): Result<Document, MarkdownFault> {
	const reading: Reading = { ids: new BlockIds(idPrefix), lines: new Map(), linesBefore };
	try {
		const document = readBlocks(markdown, reading);
		const checked = checkDocument(document);
		if (checked.ok) return accept(checked.value);
		const line = reading.lines.get(checked.about?.[0] ?? '');
		return refuse(checked.reason, line === undefined ? undefined : [String(line)]);
	} catch (error) {
		if (!(error instanceof FaultAtLine)) throw error;
		return refuse(error.fault, [String(error.line)]);
	}
}

interface Reading {
	readonly ids: BlockIds;
	/** Block id → line in the file. */
	readonly lines: Map<string, number>;
	readonly linesBefore: number;
}

function readBlocks(markdown: string, reading: Reading): Block[] {
	const root = fromMarkdown(markdown, {
		extensions: [gfmTable()],
		mdastExtensions: [gfmTableFromMarkdown()]
	});
	return root.children.map((node) => readBlock(node, reading));
}

function readBlock(node: Md.RootContent, reading: Reading): Block {
	const line = lineOf(node, reading);
	const named = (id: string): string => {
		reading.lines.set(id, line);
		return id;
	};
	switch (node.type) {
		case 'heading': {
			const content = readInlines(node.children, reading);
			if (node.depth !== 2 && node.depth !== 3 && node.depth !== 4) {
				throw new FaultAtLine('heading-level-not-allowed', line);
			}
			const id = named(reading.ids.forHeading(inlineText(content)));
			return { type: 'heading', id, level: node.depth, content };
		}
		case 'paragraph': {
			const id = named(reading.ids.next());
			return { type: 'paragraph', id, content: readInlines(node.children, reading) };
		}
		case 'list': {
			if (node.ordered && node.start !== 1) {
				throw new FaultAtLine('list-does-not-start-at-one', line);
			}
			const id = named(reading.ids.next());
			const items = node.children.map((item): ListItem => {
				const itemId = reading.ids.next();
				reading.lines.set(itemId, lineOf(item, reading));
				return { id: itemId, blocks: item.children.map((inner) => readBlock(inner, reading)) };
			});
			return { type: 'list', id, ordered: node.ordered ?? false, items };
		}
		case 'table': {
			const id = named(reading.ids.next());
			const [header = [], ...rows] = node.children.map((row) =>
				row.children.map((cell) => readInlines(cell.children, reading))
			);
			// A short row in Markdown means empty cells at its end.
			const filled = rows.map((row) => [...row, ...header.slice(row.length).map(() => [])]);
			return { type: 'table', id, header, rows: filled };
		}
		case 'code':
			return readFence(node, named(reading.ids.next()), reading);
		default:
			throw new FaultAtLine(refusal(node), line);
	}
}

function readFence(node: Md.Code, id: string, reading: Reading): Block {
	const line = lineOf(node, reading);
	if (node.lang === 'handlevej') {
		const role = node.value.trim();
		if (role === 'staff' || role === 'leader') return { type: 'pathway', id, role };
		throw new FaultAtLine('unknown-pathway-role', line);
	}
	if (node.lang !== 'guidetekst') throw new FaultAtLine('code-not-allowed', line);
	const inner = { ...reading, linesBefore: line };
	return {
		type: 'passage',
		id,
		source: readSource(node, line),
		blocks: readBlocks(node.value, inner)
	};
}

/** The fence of a taken passage names its source: passage id, edition, hash. */
function readSource(node: Md.Code, line: number): PassageSource {
	const [passage, edition, hash, ...rest] = (node.meta ?? '').split(/\s+/);
	if (!passage || !hash || rest.length > 0) throw new FaultAtLine('passage-without-source', line);
	return { passage, edition: Number(edition), hash };
}

const readInlines = (nodes: readonly Md.PhrasingContent[], reading: Reading): Inline[] =>
	normalInlines(nodes.flatMap((node) => readInline(node, [], reading)));

function readInline(node: Md.PhrasingContent, marks: readonly Mark[], reading: Reading): Inline[] {
	const inside = (children: readonly Md.PhrasingContent[], mark: Mark): Inline[] =>
		children.flatMap((child) => readInline(child, [...marks, mark], reading));
	switch (node.type) {
		case 'text':
			return [{ type: 'text', text: node.value, marks }];
		case 'break':
			return [{ type: 'break' }];
		case 'strong':
		case 'emphasis':
			return inside(node.children, { type: node.type });
		case 'link': {
			const [, scheme, id] = /^(kontakt|begreb):(.*)$/.exec(node.url) ?? [];
			if (scheme === 'kontakt') return [{ type: 'contact', slot: id ?? '' }];
			if (scheme === 'begreb') return inside(node.children, { type: 'term', term: id ?? '' });
			return inside(node.children, { type: 'link', href: node.url });
		}
		default:
			throw new FaultAtLine(refusal(node), lineOf(node, reading));
	}
}

function refusal(node: Md.RootContent): MarkdownFault {
	switch (node.type) {
		case 'html':
			return 'raw-html';
		case 'image':
		case 'imageReference':
			return node.alt ? 'image-not-allowed' : 'image-without-alternative';
		case 'inlineCode':
			return 'code-not-allowed';
		default:
			return 'markdown-not-supported';
	}
}

const lineOf = (node: Md.Node, { linesBefore }: Reading): number =>
	linesBefore + (node.position?.start.line ?? 0);
