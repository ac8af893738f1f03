import type { JSONContent } from '@tiptap/core';
import {
	isEmpty,
	normalInlines,
	withIds,
	type Block,
	type Document,
	type DraftBlock,
	type DraftItem,
	type Inline,
	type Mark
} from '#domain/document';

/** Document → what the editor holds. Block ids go with it, so that what is not touched keeps its id. */
export const toTiptap = (document: Document): JSONContent => ({
	type: 'doc',
	// The editor cannot be without a line to write on.
	content: document.length > 0 ? document.map(blockToTiptap) : [{ type: 'paragraph' }]
});

export function blockToTiptap(block: Block): JSONContent {
	const attrs = { blockId: block.id };
	switch (block.type) {
		case 'heading':
			return { type: 'heading', attrs: { ...attrs, level: block.level }, ...held(block.content) };
		case 'paragraph':
			return { type: 'paragraph', attrs, ...held(block.content) };
		case 'list':
			return {
				type: block.ordered ? 'orderedList' : 'bulletList',
				attrs,
				content: block.items.map(({ id, blocks }) => ({
					type: 'listItem',
					attrs: { blockId: id },
					content: blocks.map(blockToTiptap)
				}))
			};
		case 'table':
			return {
				type: 'table',
				attrs,
				content: [
					rowToTiptap('tableHeader', block.header),
					...block.rows.map((row) => rowToTiptap('tableCell', row))
				]
			};
		case 'passage':
			return {
				type: 'passage',
				attrs: { ...attrs, ...block.source },
				content: block.blocks.length > 0 ? block.blocks.map(blockToTiptap) : [{ type: 'paragraph' }]
			};
		case 'pathway':
			return { type: 'pathway', attrs: { ...attrs, role: block.role } };
	}
}

const rowToTiptap = (type: string, cells: readonly (readonly Inline[])[]): JSONContent => ({
	type: 'tableRow',
	content: cells.map((cell) => ({ type, content: [{ type: 'paragraph', ...held(cell) }] }))
});

const held = (content: readonly Inline[]): Pick<JSONContent, 'content'> =>
	content.length > 0 ? { content: content.map(inlineToTiptap) } : {};

function inlineToTiptap(piece: Inline): JSONContent {
	switch (piece.type) {
		case 'text':
			return piece.marks
				? { type: 'text', text: piece.text, marks: piece.marks.map(markToTiptap) }
				: { type: 'text', text: piece.text };
		case 'contact':
			return { type: 'contact', attrs: { slot: piece.slot } };
		case 'break':
			return { type: 'hardBreak' };
	}
}

function markToTiptap(mark: Mark): { type: string; attrs?: Record<string, string> } {
	switch (mark.type) {
		case 'strong':
			return { type: 'bold' };
		case 'emphasis':
			return { type: 'italic' };
		case 'link':
			return { type: 'link', attrs: { href: mark.href } };
		case 'term':
			return { type: 'term', attrs: { term: mark.term } };
	}
}

/**
 * What the editor holds → document, in normal form. The empty line the editor keeps at the end to write
 * on is no part of the document; it is known by having no id. What is not ours is left out.
 */
export function fromTiptap(doc: JSONContent, makeId: () => string): Document {
	const drafts = (doc.content ?? []).flatMap(blockFromTiptap);
	const last = drafts.at(-1);
	const isWritingLine = last?.type === 'paragraph' && !last.id && isEmpty({ ...last, id: '' });
	return withIds(isWritingLine ? drafts.slice(0, -1) : drafts, makeId);
}

function blockFromTiptap(node: JSONContent): DraftBlock[] {
	const id = word(node, 'blockId');
	switch (node.type) {
		case 'heading': {
			const level = node.attrs?.level === 3 || node.attrs?.level === 4 ? node.attrs.level : 2;
			return [{ type: 'heading', id, level, content: inlinesFromTiptap(node) }];
		}
		case 'paragraph':
			return [{ type: 'paragraph', id, content: inlinesFromTiptap(node) }];
		case 'bulletList':
		case 'orderedList': {
			const items = childrenOf(node).map((item): DraftItem => ({
				id: word(item, 'blockId'),
				blocks: childrenOf(item).flatMap(blockFromTiptap)
			}));
			return [{ type: 'list', id, ordered: node.type === 'orderedList', items }];
		}
		case 'table': {
			const [header = [], ...rows] = childrenOf(node).map((row) =>
				childrenOf(row).map((cell) => normalInlines(childrenOf(cell).flatMap(inlinesFromTiptap)))
			);
			return [{ type: 'table', id, header, rows }];
		}
		case 'passage': {
			const source = {
				passage: word(node, 'passage'),
				edition: Number(node.attrs?.edition),
				hash: word(node, 'hash')
			};
			const children = childrenOf(node).flatMap(blockFromTiptap);
			const blocks = children.filter((block) => block.id || !isBlank(block));
			return [{ type: 'passage', id, source, blocks }];
		}
		case 'pathway':
			return [{ type: 'pathway', id, role: node.attrs?.role === 'leader' ? 'leader' : 'staff' }];
		default:
			return [];
	}
}

const isBlank = (block: DraftBlock): boolean =>
	block.type === 'paragraph' && block.content.length === 0;

const childrenOf = (node: JSONContent): readonly JSONContent[] => node.content ?? [];

const word = (node: JSONContent, attribute: string): string => {
	const value: unknown = node.attrs?.[attribute];
	return typeof value === 'string' ? value : '';
};

const inlinesFromTiptap = (node: JSONContent): Inline[] =>
	normalInlines(childrenOf(node).flatMap(inlineFromTiptap));

function inlineFromTiptap(node: JSONContent): Inline[] {
	switch (node.type) {
		case 'text':
			return [
				{ type: 'text', text: node.text ?? '', marks: (node.marks ?? []).flatMap(markFromTiptap) }
			];
		case 'contact':
			return [{ type: 'contact', slot: word(node, 'slot') }];
		case 'hardBreak':
			return [{ type: 'break' }];
		default:
			return [];
	}
}

function markFromTiptap(mark: JSONContent): Mark[] {
	switch (mark.type) {
		case 'bold':
			return [{ type: 'strong' }];
		case 'italic':
			return [{ type: 'emphasis' }];
		case 'link':
			return [{ type: 'link', href: word(mark, 'href') }];
		case 'term':
			return [{ type: 'term', term: word(mark, 'term') }];
		default:
			return [];
	}
}
