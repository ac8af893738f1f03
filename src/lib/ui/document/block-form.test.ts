import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import type { Block, Document } from '#domain/document';
import { keepForm, newBlockId } from './block-form.ts';
import { editorExtensions } from './editor-schema.ts';
import { fromTiptap, toTiptap } from './tiptap.ts';

const schema = getSchema(editorExtensions());

function open(document: Document): EditorState {
	let next = 0;
	const plugins = [keepForm(() => `n${(next += 1)}`)];
	return EditorState.create({ doc: Node.fromJSON(schema, toTiptap(document)), plugins });
}

const after = (document: Document, change: (tr: Transaction) => Transaction): Document => {
	const state = open(document);
	return fromTiptap(state.apply(change(state.tr)).doc.toJSON(), () => 'unexpected');
};

const text = (words: string) => [{ type: 'text' as const, text: words }];
const paragraph = (id: string, words: string): Block => ({
	type: 'paragraph',
	id,
	content: text(words)
});
const heading = (id: string, level: 2 | 3 | 4): Block => ({
	type: 'heading',
	id,
	level,
	content: text(id)
});

test('a pasted copy gets an id of its own, and the first keeps the old', () => {
	const copy = schema.node('paragraph', { blockId: 'p' }, schema.text('kopi'));
	expect(after([paragraph('p', 'først')], (tr) => tr.insert(tr.doc.content.size, copy))).toEqual([
		paragraph('p', 'først'),
		paragraph('n1', 'kopi')
	]);
});

test('a paragraph that is split in two is two blocks', () => {
	expect(after([paragraph('p', 'førstesidst')], (tr) => tr.split(7))).toEqual([
		paragraph('p', 'første'),
		paragraph('n1', 'sidst')
	]);
});

test('the empty line at the end gets its id with its first word', () => {
	const state = open([paragraph('p', 'a')]);
	const withLine = state.apply(state.tr.insert(3, schema.node('paragraph')));
	expect(withLine.doc.lastChild?.attrs.blockId).toBeNull();
	const written = withLine.apply(withLine.tr.insertText('b', 4));
	expect(written.doc.lastChild?.attrs.blockId).toBe('n1');
});

test('when a heading is deleted, those below it move up so that no level is skipped', () => {
	const document = [heading('a', 2), heading('b', 3), heading('c', 4)];
	expect(after(document, (tr) => tr.delete(3, 6))).toEqual([heading('a', 2), heading('c', 3)]);
});

test('when the header row of a table is deleted, the next row becomes the header', () => {
	const table: Block = { type: 'table', id: 't', header: [text('a')], rows: [[text('b')]] };
	const state = open([table]);
	const row = state.doc.firstChild?.firstChild?.nodeSize ?? 0;
	const changed = state.apply(state.tr.delete(1, 1 + row));
	expect(changed.doc.firstChild?.firstChild?.firstChild?.type.name).toBe('tableHeader');
	expect(fromTiptap(changed.doc.toJSON(), () => 'unexpected')).toEqual([
		{ ...table, header: [text('b')], rows: [] }
	]);
});

test('new ids are well-formed and do not repeat', () => {
	const ids = Array.from({ length: 1000 }, newBlockId);
	expect(new Set(ids).size).toBe(1000);
	expect(ids.every((id) => /^b[a-z0-9]{12}$/.test(id))).toBe(true);
});
