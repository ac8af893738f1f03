import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';

/** The blocks that carry an id of their own; a paragraph in a table cell does not. */
const blocksWithId = [
	'heading',
	'paragraph',
	'bulletList',
	'orderedList',
	'listItem',
	'table',
	'passage',
	'pathway'
];

/** An id that no block has had: twelve letters and digits, well-formed as a document asks. */
export function newBlockId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(12));
	return `b${Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')}`;
}

/**
 * Keeps what is being written a document, visibly and as one writes: every block has an id that no other
 * has, also after a split, a copy or an undo; no heading level is skipped; the first row of a table, and
 * only that, is its header. None of it is a step of its own in undo.
 */
export const BlockForm = Extension.create<{ makeId: () => string }>({
	name: 'blockForm',

	addOptions: () => ({ makeId: newBlockId }),

	addGlobalAttributes() {
		const blockId = {
			default: null,
			keepOnSplit: false,
			parseHTML: (element: HTMLElement) => element.getAttribute('data-block-id'),
			renderHTML: ({ blockId: id }: Record<string, unknown>) => (id ? { 'data-block-id': id } : {})
		};
		return [{ types: blocksWithId, attributes: { blockId } }];
	},

	addProseMirrorPlugins() {
		return [keepForm(this.options.makeId)];
	}
});

export const keepForm = (makeId: () => string): Plugin =>
	new Plugin({
		appendTransaction: (transactions, _, { doc, tr }) => {
			if (!transactions.some(({ docChanged }) => docChanged)) return null;
			giveIds(doc, tr, makeId);
			levelHeadings(doc, tr);
			nameColumns(doc, tr);
			return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
		},
		props: {
			// What is cut and pasted keeps its id; what is copied leaves it with the original.
			transformPasted: (slice, view) => {
				const content = withoutIds(slice.content, idsThatStay(view.state));
				return new Slice(content, slice.openStart, slice.openEnd);
			},
			// Styles would be dropped by the grammar; a strict CSP reports them before that.
			transformPastedHTML: (html) =>
				html.replace(/<[^>]+>/g, (tag) => tag.replace(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, ''))
		}
	});

/** The ids outside what is selected, since a paste takes the selection's place. */
function idsThatStay({ doc, selection: { from, to } }: EditorState): ReadonlySet<unknown> {
	const ids = new Set<unknown>();
	doc.descendants((node, at) => {
		if (at < from || at + node.nodeSize > to) ids.add(node.attrs.blockId);
	});
	return ids;
}

function giveIds(doc: Node, tr: Transaction, makeId: () => string): void {
	const taken = new Set<string>();
	doc.descendants((node, at, parent) => {
		if (!blocksWithId.includes(node.type.name) || isCell(parent)) return;
		const id: unknown = node.attrs.blockId;
		if (typeof id === 'string' && id !== '' && !taken.has(id)) {
			taken.add(id);
			return;
		}
		// The empty line at the end is there to write on: it becomes a block with its first word.
		if (!id && parent === doc && node === doc.lastChild && isBlank(node)) return;
		const own = makeId();
		taken.add(own);
		tr.setNodeAttribute(at, 'blockId', own);
	});
}

function levelHeadings(doc: Node, tr: Transaction): void {
	let above = 2;
	doc.descendants((node, at) => {
		if (node.type.name !== 'heading') return;
		const level = Math.min(Number(node.attrs.level), above + 1);
		if (level !== node.attrs.level) tr.setNodeAttribute(at, 'level', level);
		if (!isBlank(node)) above = level;
	});
}

function nameColumns(doc: Node, tr: Transaction): void {
	const { tableHeader, tableCell } = doc.type.schema.nodes;
	doc.descendants((node, at, parent, index) => {
		if (node.type.name !== 'tableRow' || parent?.type.name !== 'table') return;
		const type = index === 0 ? tableHeader : tableCell;
		node.forEach((cell, offset) => {
			if (type && cell.type !== type) tr.setNodeMarkup(at + 1 + offset, type, cell.attrs);
		});
	});
}

function withoutIds(fragment: Fragment, present: ReadonlySet<unknown>): Fragment {
	return Fragment.fromArray(
		fragment.content.map((node) => {
			if (node.isText) return node;
			const content = withoutIds(node.content, present);
			const attrs = present.has(node.attrs.blockId) ? { ...node.attrs, blockId: null } : node.attrs;
			return node.type.create('blockId' in attrs ? attrs : node.attrs, content, node.marks);
		})
	);
}

const isCell = (node: Node | null): boolean =>
	node?.type.name === 'tableCell' || node?.type.name === 'tableHeader';

const isBlank = (node: Node): boolean => node.isTextblock && node.content.size === 0;
