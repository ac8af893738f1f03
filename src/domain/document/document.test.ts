import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDocument } from '../../../tests/support/arbitrary-document.ts';
import {
	checkDocument,
	contactSlots,
	everyBlock,
	hashForm,
	isEmpty,
	outline,
	passages,
	plainText,
	textPlaces,
	withIds,
	type Document,
	type DraftBlock
} from './index.ts';

const source = { passage: 'opsporing.tegn', edition: 2, hash: 'ab12' };

const plan: Document = [
	{ type: 'heading', id: 'h1', level: 2, content: [{ type: 'text', text: 'Ring' }] },
	{
		type: 'paragraph',
		id: 'p1',
		content: [
			{ type: 'text', text: 'Ring til ' },
			{ type: 'contact', slot: 'intake' },
			{ type: 'text', text: ' nu.' }
		]
	},
	{ type: 'pathway', id: 'e1', role: 'staff' },
	{
		type: 'passage',
		id: 'g1',
		source,
		blocks: [
			{ type: 'heading', id: 'h2', level: 3, content: [{ type: 'text', text: 'Tegn' }] },
			{
				type: 'list',
				id: 'l1',
				ordered: false,
				items: [
					{
						id: 'i1',
						blocks: [{ type: 'paragraph', id: 'p2', content: [{ type: 'contact', slot: 'duty' }] }]
					}
				]
			}
		]
	},
	{
		type: 'table',
		id: 't1',
		header: [[{ type: 'text', text: 'Hvem' }], [{ type: 'text', text: 'Nummer' }]],
		rows: [[[{ type: 'text', text: 'Modtagelsen' }], [{ type: 'contact', slot: 'intake' }]]]
	}
];

test('each line of text knows the block it stands in', () => {
	expect(textPlaces(plan, (slot) => `<${slot}>`)).toEqual([
		{ block: 'h1', text: 'Ring', kind: 'heading' },
		{ block: 'p1', text: 'Ring til <intake> nu.', kind: 'paragraph' },
		{ block: 'h2', text: 'Tegn', kind: 'heading' },
		{ block: 'p2', text: '<duty>', kind: 'item' },
		{ block: 't1', text: 'Hvem', kind: 'cell' },
		{ block: 't1', text: 'Nummer', kind: 'cell' },
		{ block: 't1', text: 'Modtagelsen', kind: 'cell' },
		{ block: 't1', text: '<intake>', kind: 'cell' }
	]);
	expect(plainText(plan)).toContain('Ring til [intake] nu.\nTegn\n[duty]\nHvem');
});

test('headings inside a taken passage stand in the contents too', () => {
	expect(outline(plan)).toEqual([
		{ id: 'h1', level: 2, title: 'Ring' },
		{ id: 'h2', level: 3, title: 'Tegn' }
	]);
});

test('a contact that stands in a list, a passage or a table is found, and named once', () => {
	expect(contactSlots(plan)).toEqual(['intake', 'duty']);
});

test('the passages that were taken in are found with their provenance', () => {
	expect(passages(plan).map((passage) => passage.source)).toEqual([source]);
});

test('a block without words is empty; a contact or an embedded path is not', () => {
	expect(plan.map(isEmpty)).toEqual([false, false, false, false, false]);
	expect(isEmpty({ type: 'paragraph', id: 'p', content: [{ type: 'text', text: ' ' }] })).toBe(
		true
	);
	expect(isEmpty({ type: 'passage', id: 'p', source, blocks: [] })).toBe(true);
});

test('new block ids change no hash', () => {
	fc.assert(
		fc.property(arbitraryDocument, (document) => {
			let next = 0;
			const renumbered = withIds(withoutIds(document), () => `n${(next += 1)}`);
			expect(hashForm(renumbered)).toBe(hashForm(document));
		})
	);
});

test('a changed word, slot or source changes the hash', () => {
	const forms = [
		plan,
		plan.slice(1),
		JSON.parse(JSON.stringify(plan).replace('nu.', 'snart.')),
		JSON.parse(JSON.stringify(plan).replace('"intake"', '"duty"')),
		JSON.parse(JSON.stringify(plan).replace('"edition":2', '"edition":3'))
	].map(hashForm);
	expect(new Set(forms).size).toBe(forms.length);
});

test('ids that are there stay, and a repeated one is replaced where it comes second', () => {
	let next = 0;
	const makeId = () => `n${(next += 1)}`;
	const drafts: DraftBlock[] = [
		{ type: 'paragraph', id: 'n1', content: [] },
		{ type: 'paragraph', id: 'n1', content: [] },
		{ type: 'list', ordered: false, items: [{ blocks: [{ type: 'paragraph', content: [] }] }] },
		{ type: 'paragraph', id: 'n3', content: [] }
	];
	const ids = [...everyBlock(withIds(drafts, makeId))].map(({ id }) => id);
	expect(ids).toEqual(['n1', 'n2', 'n4', 'n6', 'n3']);
});

test('a document with ids given by us passes the check', () => {
	fc.assert(
		fc.property(arbitraryDocument, (document) => {
			let next = 0;
			const again = withIds(withoutIds(document), () => `x${(next += 1)}`);
			expect(checkDocument(again).ok).toBe(true);
		})
	);
});

const withoutIds = (document: Document): DraftBlock[] =>
	JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === 'id' ? undefined : value)));
