import { Node } from '@tiptap/core';

/** Begins with its words; only more words and lists may stand below. Tab is left alone: it leads out. */
export const ListItem = Node.create({
	name: 'listItem',
	content: 'paragraph (paragraph | bulletList | orderedList)*',
	defining: true,
	parseHTML: () => [{ tag: 'li' }],
	renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
	addKeyboardShortcuts() {
		return { Enter: () => this.editor.commands.splitListItem(this.name) };
	}
});
