import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasWords, type Document } from '#domain/document';
import { arbitraryWords } from '../../../../tests/support/arbitrary-document.ts';
import { charactersOf, loadFonts } from './font.ts';
import { drawable, typstText } from './typst-text.ts';
import { typstFromDocument, type TypstContext } from './typst.ts';

const context: TypstContext = {
	under: 1,
	contacts: {
		intake: {
			label: 'Modtagelsen',
			value: '00 00 12 34',
			href: 'tel:+4500001234',
			confirmedOn: '2026-11-03',
			confirmedBy: null,
			overdue: false
		}
	}
};

const paragraph = (text: string, id = 'p'): Document => [
	{ type: 'paragraph', id, content: [{ type: 'text', text, marks: [{ type: 'strong' }] }] }
];

const literal = /"(?:[^"\\]|\\.)*"/g;

test('whatever is written, the markup around it stays the same', () => {
	fc.assert(
		fc.property(arbitraryWords.filter(hasWords), (text) => {
			const markup = typstFromDocument(paragraph(text), context);
			expect(markup.replace(literal, '""')).toBe('#par[#strong[#"";];]');
		}),
		{ numRuns: 1000 }
	);
});

test('only quotes and backslashes are changed inside a literal, and nothing is lost', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, '')),
			(text) => {
				const [found = '""'] = typstText(text).match(literal) ?? [];
				expect(found.slice(1, -1).replace(/\\(.)/gu, '$1')).toBe(text);
			}
		)
	);
});

test('a contact shows its value, where to call, and when it was confirmed', () => {
	const markup = typstFromDocument(
		[{ type: 'paragraph', id: 'p', content: [{ type: 'contact', slot: 'intake' }] }],
		context
	);
	expect(markup).toContain('#link("tel:+4500001234")[#box[#"00 00 12 34";]]');
	expect(markup).toContain('(bekræftet 3. november 2026)');
});

test('a contact without a value says so and names 114', () => {
	const markup = typstFromDocument(
		[{ type: 'paragraph', id: 'p', content: [{ type: 'contact', slot: 'nobody' }] }],
		context
	);
	expect(markup).toContain('nummeret mangler – ring 114');
});

test('a link to our own page is followed only when we know where our pages are', () => {
	const document: Document = [
		{
			type: 'paragraph',
			id: 'p',
			content: [{ type: 'text', text: 'loven', marks: [{ type: 'link', href: '/lov/x' }] }]
		}
	];
	expect(typstFromDocument(document, context)).not.toContain('#link');
	expect(typstFromDocument(document, { ...context, site: 'https://beredt.example' })).toContain(
		'#link("https://beredt.example/lov/x")'
	);
});

test('a defined word leads to its explanation when we know where our pages are', () => {
	const document: Document = [
		{
			type: 'paragraph',
			id: 'p',
			content: [{ type: 'text', text: 'mistanke', marks: [{ type: 'term', term: 'b.mistanke' }] }]
		}
	];
	const known = { ...context, termAddress: (term: string) => `/guide/b#${term}` };
	expect(typstFromDocument(document, known)).not.toContain('#link');
	expect(typstFromDocument(document, { ...known, site: 'https://beredt.example' })).toContain(
		'#link("https://beredt.example/guide/b#b.mistanke")[#"mistanke";]'
	);
});

test('an action path stands below the heading it is placed under, and no level is skipped', () => {
	const path: Document = [
		{ type: 'heading', id: 'h', level: 3, content: [{ type: 'text', text: 'Ring nu' }] }
	];
	const document: Document = [
		{ type: 'heading', id: 'h', level: 2, content: [{ type: 'text', text: 'Handlevej' }] },
		{ type: 'pathway', id: 'e', role: 'staff' },
		{ type: 'pathway', id: 'f', role: 'leader' }
	];
	const markup = typstFromDocument(document, { ...context, pathways: { staff: path } });
	expect(markup.match(/level: \d/g)).toEqual(['level: 2', 'level: 3']);
	expect(markup).toContain('Handlevejen for ledere er ikke udgivet endnu.');
});

test('an empty paragraph leaves no hole', () => {
	expect(typstFromDocument(paragraph(' '), context)).toBe('');
});

test('the passage behind a text is named where sources are shown', () => {
	const document: Document = [
		{
			type: 'passage',
			id: 'g',
			source: { passage: 'opsporing.tegn', edition: 2, hash: 'ab' },
			blocks: paragraph('Tegn kan være mange.')
		}
	];
	const titled = { 'opsporing.tegn': { title: 'Tegn på mistrivsel' } };
	expect(typstFromDocument(document, context)).not.toContain('Fra guiden');
	expect(
		typstFromDocument(document, { ...context, showSources: true, passages: titled })
	).toContain('Fra guiden: Tegn på mistrivsel, udgave 2');
});

test('what the font cannot draw is replaced, and what is invisible falls away', () => {
	const characters = charactersOf(loadFonts());
	expect(drawable('Blåbærgrød § 15 – "ja" → ½ ✓', characters)).toBe('Blåbærgrød § 15 – "ja" → ½ ✓');
	expect(drawable('glad 😀 og 漢\u200b', characters)).toBe('glad ◊ og ◊');
});

test('a header cell links nowhere, since it may be repeated on the next page', () => {
	const cell = [{ type: 'contact', slot: 'intake' } as const];
	const document: Document = [{ type: 'table', id: 't', header: [cell], rows: [[cell]] }];
	expect(typstFromDocument(document, context).match(/#link/g)).toHaveLength(1);
});
