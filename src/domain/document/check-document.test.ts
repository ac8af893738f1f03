import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDocument } from '../../../tests/support/arbitrary-document.ts';
import { checkDocument } from './index.ts';

const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, marks });
const paragraph = (id: string, ...content: object[]) => ({ type: 'paragraph', id, content });
const heading = (id: string, level: number, words = 'Overskrift') => ({
	type: 'heading',
	id,
	level,
	content: [text(words)]
});
const link = (href: string) => [paragraph('p', text('her', { type: 'link', href }))];
const source = { passage: 'opsporing.tegn', edition: 1, hash: 'ab12' };
const item = (id: string, ...blocks: object[]) => ({ id, blocks });
const list = (id: string, ...items: object[]) => ({ type: 'list', id, ordered: true, items });

function nestedLists(depth: number): object {
	const inner = depth > 1 ? [nestedLists(depth - 1)] : [];
	return list(`l${depth}`, item(`i${depth}`, paragraph(`p${depth}`, text('punkt')), ...inner));
}

test('a valid document is accepted unchanged, however it is made', () => {
	fc.assert(
		fc.property(arbitraryDocument, (document) => {
			expect(checkDocument(structuredClone(document))).toEqual({ ok: true, value: document });
		})
	);
});

test('anything at all gives an answer, never an exception', () => {
	fc.assert(
		fc.property(fc.anything(), (value) => {
			expect(typeof checkDocument(value).ok).toBe('boolean');
		})
	);
	fc.assert(
		fc.property(
			fc.array(
				fc.record(
					{
						type: fc.constantFrom('heading', 'paragraph', 'list', 'table', 'passage', 'pathway'),
						id: fc.anything(),
						content: fc.anything(),
						level: fc.anything(),
						items: fc.anything(),
						header: fc.anything(),
						rows: fc.anything(),
						source: fc.anything(),
						blocks: fc.anything()
					},
					{ requiredKeys: ['type'] }
				)
			),
			(value) => {
				expect(typeof checkDocument(value).ok).toBe('boolean');
			}
		)
	);
});

test('runs of the same kind are joined, empty ones fall away, and the edges are trimmed', () => {
	const result = checkDocument([
		paragraph(
			'p',
			{ type: 'break' },
			text('  Ring '),
			text(''),
			text('nu\n'),
			text('! ', { type: 'strong' }),
			{ type: 'break' }
		)
	]);
	expect(result).toEqual({
		ok: true,
		value: [paragraph('p', { type: 'text', text: 'Ring nu ' }, text('!', { type: 'strong' }))]
	});
});

test('what we do not know is left out of a block', () => {
	const result = checkDocument([{ ...paragraph('p'), style: 'color:red' }]);
	expect(result).toEqual({ ok: true, value: [paragraph('p')] });
});

test('headings may go one level down at a time, and any number up', () => {
	expect(
		checkDocument([heading('a', 2), heading('b', 3), heading('c', 4), heading('d', 2)]).ok
	).toBe(true);
	expect(checkDocument([heading('a', 3), heading('b', 4)]).ok).toBe(true);
});

test.each([
	'https://www.retsinformation.dk/eli/lta/2023/721',
	'mailto:modtagelsen@eksempel.dk',
	'tel:+4500001234',
	'/lov/barnets-lov-133'
])('a link may lead to %s', (href) => {
	expect(checkDocument(link(href)).ok).toBe(true);
});

test.each([
	'javascript:alert(1)',
	'JAVASCRIPT:alert(1)',
	'java\nscript:alert(1)',
	'data:text/html,x',
	'http://eksempel.dk',
	'//eksempel.dk',
	'/\\eksempel.dk',
	'https://',
	'https://kommune.dk@eksempel.dk/',
	'file:///etc/passwd',
	'mailto:ingen',
	'tel:alarm',
	''
])('a link may not lead to %s', (href) => {
	expect(checkDocument(link(href))).toEqual({
		ok: false,
		reason: 'link-not-allowed',
		about: ['p']
	});
});

test.each([
	['not-a-document', undefined, 'tekst'],
	['not-a-document', undefined, [null]],
	['not-a-document', 'p', [{ type: 'paragraph', id: 'p', content: 'tekst' }]],
	['unknown-block', 'x', [{ type: 'image', id: 'x' }]],
	['unknown-block', 'p', [paragraph('p', { type: 'image' })]],
	['unknown-block', 'x', [{ type: 'pathway', id: 'x', role: 'child' }]],
	['unknown-mark', 'p', [paragraph('p', text('a', { type: 'underline' }))]],
	['block-without-id', undefined, [{ type: 'paragraph', content: [] }]],
	['id-not-well-formed', 'a b', [paragraph('a b')]],
	['id-used-twice', 'p', [paragraph('p'), paragraph('p')]],
	['id-used-twice', 'l', [list('l', item('l', paragraph('p')))]],
	['heading-level-jumps', 'b', [heading('a', 2), heading('b', 4)]],
	['heading-level-jumps', 'a', [heading('a', 4)]],
	['heading-level-jumps', 'a', [heading('a', 1)]],
	[
		'heading-level-jumps',
		'b',
		[heading('a', 2), { type: 'passage', id: 'p', source, blocks: [heading('b', 4)] }]
	],
	['list-without-items', 'l', [list('l')]],
	['list-too-deep', 'l1', [nestedLists(5)]],
	['misplaced-block', 'i', [list('l', item('i'))]],
	['misplaced-block', 'h', [list('l', item('i', heading('h', 2)))]],
	[
		'misplaced-block',
		'q',
		[
			{
				type: 'passage',
				id: 'p',
				source,
				blocks: [{ type: 'passage', id: 'q', source, blocks: [] }]
			}
		]
	],
	['table-without-header', 't', [{ type: 'table', id: 't', header: [], rows: [] }]],
	['table-rows-uneven', 't', [{ type: 'table', id: 't', header: [[], []], rows: [[[]]] }]],
	[
		'passage-without-source',
		'p',
		[{ type: 'passage', id: 'p', source: { ...source, edition: 0 }, blocks: [] }]
	],
	['slot-not-well-formed', 'p', [paragraph('p', { type: 'contact', slot: 'a b' })]],
	['term-not-well-formed', 'p', [paragraph('p', text('vold', { type: 'term', term: '' }))]],
	['text-not-readable', 'p', [paragraph('p', text('a\u0000'))]],
	['text-not-readable', 'p', [paragraph('p', text('\ud800'))]],
	['text-too-long', 'p', [paragraph('p', text('a'.repeat(200_001)))]],
	[
		'text-too-long',
		undefined,
		[paragraph('p', text('a'.repeat(150_000))), paragraph('q', text('a'.repeat(150_000)))]
	],
	[
		'looks-like-cpr',
		'p',
		[paragraph('p', text('barnet 010114'), text('-1234', { type: 'strong' }))]
	]
])('%s is refused with its place (%s)', (reason, block, value) => {
	expect(checkDocument(value)).toEqual(
		block === undefined ? { ok: false, reason } : { ok: false, reason, about: [block] }
	);
});
