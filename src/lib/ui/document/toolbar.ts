import type { Editor } from '@tiptap/core';

/** One button of the toolbar: its name, what it does, when it is on, and when it may be used. */
export interface Tool {
	readonly name: string;
	readonly run: (editor: Editor) => void;
	/** For what is on or off; a button that only acts has none. */
	readonly pressed?: (editor: Editor) => boolean;
	readonly usable?: (editor: Editor) => boolean;
	/** Shown only while one stands in a table, or outside one. */
	readonly where?: 'in-table' | 'outside-table';
}

const heading = (name: string, level: 2 | 3 | 4): Tool => ({
	name,
	run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
	pressed: (editor) => editor.isActive('heading', { level }),
	usable: (editor) => editor.can().toggleHeading({ level })
});

/** The place just below the block one stands in, at the outermost level. */
export function placeBelow(editor: Editor): number {
	const { $from: from, to } = editor.state.selection;
	return from.depth > 0 ? from.after(1) : to;
}

/** Writes on below the table or the guide text one stands in: the way out by keyboard. */
export function writeBelow(editor: Editor): boolean {
	const below = placeBelow(editor);
	return editor
		.chain()
		.insertContentAt(below, { type: 'paragraph' })
		.setTextSelection(below + 1)
		.focus()
		.run();
}

const cell = (type: string, words?: string) => ({
	type,
	content: [{ type: 'paragraph', ...(words && { content: [{ type: 'text', text: words }] }) }]
});

/** The columns have names from the start: a header without words names nothing. */
const newTable = {
	type: 'table',
	content: [
		{ type: 'tableRow', content: [cell('tableHeader', 'Hvem'), cell('tableHeader', 'Hvad')] },
		{ type: 'tableRow', content: [cell('tableCell'), cell('tableCell')] },
		{ type: 'tableRow', content: [cell('tableCell'), cell('tableCell')] }
	]
};

/** Puts a table in, and the caret where writing begins: the first cell below the headers. */
function insertTable(editor: Editor): boolean {
	return editor
		.chain()
		.focus()
		.insertContent(newTable)
		.command(({ tr, commands }) => {
			const { $from: from } = tr.selection;
			for (let depth = from.depth; depth > 0; depth--) {
				const node = from.node(depth);
				if (node.type.name !== 'table' || !node.firstChild) continue;
				// Past the row of headers, then into row, cell and paragraph.
				return commands.setTextSelection(from.start(depth) + node.firstChild.nodeSize + 3);
			}
			return true;
		})
		.run();
}

/** A new column has a name too, to be written over. */
function addNamedColumn(editor: Editor): boolean {
	return editor
		.chain()
		.focus()
		.addColumnAfter()
		.command(({ tr }) => {
			const { $from: from } = tr.selection;
			for (let depth = from.depth; depth > 0; depth--) {
				const header = from.node(depth).type.name === 'table' && from.node(depth).firstChild;
				if (!header) continue;
				// Past the row, then into cell and paragraph; from the last, so that no place moves.
				const empty: number[] = [];
				header.forEach(({ textContent }, offset) => {
					if (textContent === '') empty.unshift(from.start(depth) + 1 + offset + 2);
				});
				for (const at of empty) tr.insertText(`Kolonne ${header.childCount}`, at);
				break;
			}
			return true;
		})
		.run();
}

export const tools: readonly Tool[] = [
	heading('Overskrift', 2),
	heading('Underoverskrift', 3),
	heading('Lille overskrift', 4),
	{
		name: 'Fed',
		run: (editor) => editor.chain().focus().toggleBold().run(),
		pressed: (editor) => editor.isActive('bold')
	},
	{
		name: 'Kursiv',
		run: (editor) => editor.chain().focus().toggleItalic().run(),
		pressed: (editor) => editor.isActive('italic')
	},
	{
		name: 'Punkter',
		run: (editor) => editor.chain().focus().toggleBulletList().run(),
		pressed: (editor) => editor.isActive('bulletList'),
		usable: (editor) => editor.can().toggleBulletList()
	},
	{
		name: 'Trin med tal',
		run: (editor) => editor.chain().focus().toggleOrderedList().run(),
		pressed: (editor) => editor.isActive('orderedList'),
		usable: (editor) => editor.can().toggleOrderedList()
	},
	{
		name: 'Ryk punktet ind',
		run: (editor) => editor.chain().focus().sinkListItem('listItem').run(),
		usable: (editor) => editor.can().sinkListItem('listItem')
	},
	{
		name: 'Ryk punktet ud',
		run: (editor) => editor.chain().focus().liftListItem('listItem').run(),
		usable: (editor) => editor.can().liftListItem('listItem')
	},
	{
		name: 'Tabel',
		run: insertTable,
		usable: (editor) => !editor.isActive('listItem'),
		where: 'outside-table'
	},
	{
		name: 'Ny række',
		run: (editor) => editor.chain().focus().addRowAfter().run(),
		where: 'in-table'
	},
	{
		name: 'Ny kolonne',
		run: addNamedColumn,
		where: 'in-table'
	},
	{
		name: 'Slet række',
		run: (editor) => editor.chain().focus().deleteRow().run(),
		// The row of headers names the columns: it goes with the table.
		usable: (editor) => !editor.isActive('tableHeader'),
		where: 'in-table'
	},
	{
		name: 'Slet kolonne',
		run: (editor) => editor.chain().focus().deleteColumn().run(),
		where: 'in-table'
	},
	{
		name: 'Slet tabel',
		run: (editor) => editor.chain().focus().deleteTable().run(),
		where: 'in-table'
	},
	{ name: 'Skriv videre nedenfor', run: writeBelow },
	{
		name: 'Fortryd',
		run: (editor) => editor.chain().focus().undo().run(),
		usable: (editor) => editor.can().undo()
	},
	{
		name: 'Gentag',
		run: (editor) => editor.chain().focus().redo().run(),
		usable: (editor) => editor.can().redo()
	}
];
