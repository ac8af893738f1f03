import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument } from '#domain/document';
import { arbitraryDocument } from '../../../../tests/support/arbitrary-document.ts';
import { editorExtensions } from './editor-schema.ts';
import { fromTiptap, toTiptap } from './tiptap.ts';

const schema = getSchema(editorExtensions());

const noNewId = (): string => {
	throw new Error('An id was replaced');
};

test('a document that is opened and saved is unchanged', () => {
	fc.assert(
		fc.property(arbitraryDocument, (document) => {
			expect(fromTiptap(toTiptap(document), noNewId)).toEqual(document);
		}),
		{ numRuns: 500 }
	);
});

test('every valid document fits the editor, and comes through it unchanged', () => {
	fc.assert(
		fc.property(arbitraryDocument, (document) => {
			const node = Node.fromJSON(schema, toTiptap(document));
			node.check();
			expect(fromTiptap(node.toJSON(), noNewId)).toEqual(document);
		}),
		{ numRuns: 500 }
	);
});

test('an empty document opens as a line to write on, and is still empty when saved', () => {
	expect(toTiptap([])).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
	expect(fromTiptap(toTiptap([]), noNewId)).toEqual([]);
});

test('what is typed as bold in pieces is one bold run', () => {
	const bold = [{ type: 'bold' }];
	const document = fromTiptap(
		{
			type: 'doc',
			content: [
				{
					type: 'paragraph',
					attrs: { blockId: 'p' },
					content: [
						{ type: 'text', text: 'Ring ', marks: bold },
						{ type: 'text', text: 'nu', marks: bold }
					]
				}
			]
		},
		noNewId
	);
	expect(document).toEqual([
		{
			type: 'paragraph',
			id: 'p',
			content: [{ type: 'text', text: 'Ring nu', marks: [{ type: 'strong' }] }]
		}
	]);
});

test('a block without an id is given one, and what is not ours is left out', () => {
	const document = fromTiptap(
		{
			type: 'doc',
			content: [
				{ type: 'video' },
				{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'glow' }] }] }
			]
		},
		() => 'n1'
	);
	expect(document).toEqual([
		{ type: 'paragraph', id: 'n1', content: [{ type: 'text', text: 'a' }] }
	]);
	expect(checkDocument(document).ok).toBe(true);
});
