import { expect, test } from 'vitest';
import type { Document } from './block.ts';
import { firstWords, termsIn } from './term.ts';

const word = (text: string, term: string) =>
	({ type: 'text', text, marks: [{ type: 'term', term }, { type: 'strong' }] }) as const;

const document: Document = [
	{ type: 'paragraph', id: 'empty', content: [] },
	{
		type: 'paragraph',
		id: 'p',
		content: [{ type: 'text', text: 'Ved ' }, word('mistanke', 'b.mistanke'), { type: 'break' }]
	},
	{
		type: 'list',
		id: 'l',
		ordered: false,
		items: [
			{ id: 'i', blocks: [{ type: 'paragraph', id: 'ip', content: [word('vold', 'b.vold')] }] }
		]
	},
	{
		type: 'table',
		id: 't',
		header: [[word('Mistanke', 'b.mistanke')]],
		rows: [[[word('viden', 'b.viden')]]]
	}
];

test('each defined word is found once, in lists and tables too, in the order it first stands', () => {
	expect(termsIn([document, document])).toEqual(['b.mistanke', 'b.vold', 'b.viden']);
	expect(termsIn([])).toEqual([]);
});

test('an explanation begins with the first words of its text', () => {
	expect(firstWords(document)).toBe('Ved mistanke');
	expect(firstWords([])).toBe('');
});
