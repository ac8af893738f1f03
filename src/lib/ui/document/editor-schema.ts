import { mergeAttributes, Mark, Node, type AnyExtension } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { mayLinkTo } from '#domain/document';
import { BlockForm, newBlockId } from './block-form.ts';
import { ListItem } from './list-item.ts';

export interface ContactSlot {
	readonly slot: string;
	readonly label: string;
	readonly value: string;
}

/** A word the guide explains, by the id its mark carries. */
export interface TermChoice {
	readonly id: string;
	readonly title: string;
}

export interface SchemaOptions {
	readonly contactSlots?: readonly ContactSlot[];
	/** Passage id → its title, for the line above a taken passage. */
	readonly passageTitles?: Readonly<Record<string, string>>;
	readonly makeId?: () => string;
}

/**
 * The editor's grammar: exactly what a document can hold, so that whatever is typed or pasted has a place
 * or falls away. No `style` attribute is written (strict CSP), and Tab is never taken: it leads out of the
 * editor, from a list or a table too (WCAG 2.1.2).
 */
export const editorExtensions = ({
	contactSlots = [],
	passageTitles = {},
	makeId = newBlockId
}: SchemaOptions = {}): AnyExtension[] => [
	StarterKit.configure({
		blockquote: false,
		code: false,
		codeBlock: false,
		document: false,
		dropcursor: false,
		heading: { levels: [2, 3, 4] },
		horizontalRule: false,
		link: {
			autolink: false,
			openOnClick: false,
			isAllowedUri: (href) => mayLinkTo(href),
			HTMLAttributes: { target: null, rel: null }
		},
		listItem: false,
		strike: false,
		underline: false
	}),
	Node.create({ name: 'doc', topNode: true, content: '(block | passage | pathway)+' }),
	ListItem,
	contactNode(contactSlots),
	passageNode(passageTitles),
	PathwayNode,
	TermMark,
	PlainTable.configure({ resizable: false, View: null }),
	TableRow,
	HeaderCell,
	BodyCell,
	BlockForm.configure({ makeId })
];

/** What a contact is called while one writes: "Modtagelsen 00 00 12 34". */
export function contactName(contactSlots: readonly ContactSlot[], slot: string): string {
	const found = contactSlots.find((contact) => contact.slot === slot);
	return found ? `${found.label} ${found.value}`.trim() : `Kontakt: ${slot}`;
}

/** An inline atom: it is stepped over, marked and deleted as one sign, and read out by its name. */
const contactNode = (contactSlots: readonly ContactSlot[]) => {
	const textOf = (slot: unknown) => contactName(contactSlots, String(slot));
	return Node.create({
		name: 'contact',
		group: 'inline',
		inline: true,
		atom: true,
		marks: '',
		addAttributes: () => ({ slot: dataAttribute('contact', 'slot') }),
		parseHTML: () => [{ tag: 'span[data-contact]' }],
		renderHTML: ({ node, HTMLAttributes }) => [
			'span',
			mergeAttributes(HTMLAttributes, { class: 'editor-contact' }),
			textOf(node.attrs.slot)
		],
		renderText: ({ node }) => textOf(node.attrs.slot)
	});
};

const passageNode = (titles: Readonly<Record<string, string>>) =>
	Node.create({
		name: 'passage',
		content: 'block+',
		defining: true,
		isolating: true,
		addAttributes: () => ({
			passage: dataAttribute('passage', 'passage'),
			edition: {
				...dataAttribute('edition', 'edition'),
				parseHTML: (element: HTMLElement) => Number(element.dataset.edition)
			},
			hash: dataAttribute('hash', 'hash')
		}),
		parseHTML: () => [{ tag: 'div[data-passage]', contentElement: '[data-passage-text]' }],
		renderHTML: ({ node, HTMLAttributes }) => [
			'div',
			mergeAttributes(HTMLAttributes, { class: 'editor-passage' }),
			[
				'p',
				{ class: 'editor-passage-source', contenteditable: 'false' },
				`Fra guiden: ${titles[String(node.attrs.passage)] ?? node.attrs.passage}, udgave ${node.attrs.edition}`
			],
			['div', { 'data-passage-text': '' }, 0]
		]
	});

const PathwayNode = Node.create({
	name: 'pathway',
	atom: true,
	addAttributes: () => ({ role: dataAttribute('pathway', 'role') }),
	parseHTML: () => [{ tag: 'div[data-pathway]' }],
	renderHTML: ({ node, HTMLAttributes }) => [
		'div',
		mergeAttributes(HTMLAttributes, { class: 'editor-pathway' }),
		[
			'p',
			`Her står handlevejen for ${node.attrs.role === 'leader' ? 'ledere' : 'medarbejdere'}, som den er lige nu`
		]
	]
});

const TermMark = Mark.create({
	name: 'term',
	excludes: 'link',
	inclusive: false,
	addAttributes: () => ({ term: dataAttribute('term', 'term') }),
	parseHTML: () => [{ tag: 'span[data-term]' }],
	renderHTML: ({ HTMLAttributes }) => [
		'span',
		mergeAttributes(HTMLAttributes, { class: 'editor-term' }),
		0
	]
});

const PlainTable = Table.extend({
	renderHTML: ({ HTMLAttributes }) => [
		'table',
		mergeAttributes(HTMLAttributes, { class: 'table' }),
		['tbody', 0]
	],
	addKeyboardShortcuts() {
		// A cell is one paragraph, so Enter begins a new line in it.
		return { Enter: () => this.editor.isActive('table') && this.editor.commands.setHardBreak() };
	}
});

const cellAttributes = () => ({
	colspan: { default: 1, parseHTML: () => 1, renderHTML: () => ({}) },
	rowspan: { default: 1, parseHTML: () => 1, renderHTML: () => ({}) },
	colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) }
});

const HeaderCell = TableHeader.extend({
	content: 'paragraph',
	addAttributes: cellAttributes,
	renderHTML: () => ['th', { scope: 'col' }, 0]
});

const BodyCell = TableCell.extend({
	content: 'paragraph',
	addAttributes: cellAttributes,
	renderHTML: () => ['td', 0]
});

/** An attribute that travels through the clipboard as `data-…`. */
function dataAttribute(name: string, attribute: string) {
	return {
		default: '' as string | number,
		parseHTML: (element: HTMLElement): string | number => element.dataset[name] ?? '',
		renderHTML: (attributes: Record<string, unknown>) => ({
			[`data-${name}`]: String(attributes[attribute])
		})
	};
}
