import { render } from 'svelte/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '#domain/document';
import { arbitraryDocument } from '../../../../tests/support/arbitrary-document.ts';
import DocumentView from './DocumentView.svelte';
import Editor from './Editor.svelte';
import TermList from './TermList.svelte';

const intake = {
	label: 'Modtagelsen',
	value: '00 00 12 34',
	href: 'tel:+4500001234',
	confirmedOn: '2026-11-03',
	confirmedBy: null,
	overdue: false
};

const document: Document = [
	{ type: 'heading', id: 'h', level: 2, content: [{ type: 'text', text: 'Ring' }] },
	{
		type: 'paragraph',
		id: 'p',
		content: [
			{ type: 'text', text: 'Ring til ' },
			{ type: 'contact', slot: 'intake' },
			{ type: 'text', text: ' ved ' },
			{ type: 'text', text: 'vold', marks: [{ type: 'term', term: 'vold' }, { type: 'strong' }] },
			{ type: 'text', text: '.' }
		]
	},
	{
		type: 'passage',
		id: 'g',
		source: { passage: 'opsporing.tegn', edition: 2, hash: 'ab' },
		blocks: [
			{
				type: 'table',
				id: 't',
				header: [[{ type: 'text', text: 'Hvem' }], []],
				rows: [[[{ type: 'contact', slot: 'nobody' }], []]]
			}
		]
	}
];

/** The page as a reader's browser gets it, without the marks Svelte leaves for itself. */
const html = (props: Parameters<typeof DocumentView>[1]): string =>
	render(DocumentView, { props }).body.replace(/<!--.*?-->/g, '');

test('a document is headings, contacts to tap, and tables whose headers name their column', () => {
	const page = html({ document, contacts: { intake }, headingOffset: 1 });
	expect(page).toContain('<h3 id="h">Ring</h3>');
	expect(page).toMatch(/<a href="tel:\+4500001234"[^>]*>00 00 12 34<\/a>/);
	expect(page).toContain('(bekræftet 3. november 2026)');
	expect(page).toContain('<th scope="col">Hvem</th>');
	expect(page).toContain('nummeret mangler – ring 114');
	expect(page).toMatch(/ ved <strong>vold<\/strong>\./);
});

test('a number that nobody has confirmed says so, and an overdue one has 114 beside it', () => {
	const shown = (contact: typeof intake | { confirmedOn: null }) =>
		html({ document, contacts: { intake: { ...intake, ...contact } } });
	expect(shown({ confirmedOn: null })).toContain('(ikke bekræftet)');
	expect(shown({ ...intake, overdue: true })).toContain('svarer ingen, så ring 114');
});

const terms = {
	vold: {
		title: 'Vold',
		text: 'Vold gør skade.',
		href: '/guide/maalgruppe-og-definitioner#vold'
	},
	viden: {
		title: 'Viden',
		text: 'Du så det selv.',
		href: '/guide/maalgruppe-og-definitioner#viden'
	}
};

test('terms are explained where they stand and sources lead to the guide, where the page asks for it', () => {
	const page = html({
		document,
		showSources: true,
		terms,
		passages: { 'opsporing.tegn': { title: 'Tegn', href: '/guide/opsporing#tegn' } }
	});
	expect(page).toMatch(/<button[^>]*popovertarget="begreb-vold"[^>]*><strong>vold/);
	expect(page.replace(/\s+/g, ' ')).toContain(
		'Fra guiden: <a href="/guide/opsporing#tegn">Tegn</a>, udgave 2'
	);
});

test('a page explains the words its texts use, each once, and no others', () => {
	const { body } = render(TermList, { props: { terms, documents: [document, document] } });
	expect(body.match(/ id="begreb-vold"/g)).toHaveLength(1);
	expect(body).toContain('Vold gør skade.');
	expect(body).toContain('href="/guide/maalgruppe-og-definitioner#vold"');
	expect(body).not.toContain('Viden');
	expect(render(TermList, { props: { terms: {}, documents: [document] } }).body).not.toContain(
		'<h2'
	);
});

test('two documents on one page keep their anchors apart', () => {
	expect(html({ document, idPrefix: 'samarbejde-' })).toContain('id="samarbejde-h"');
});

test('whatever is written, no markup, script or style of it reaches the page', () => {
	fc.assert(
		fc.property(arbitraryDocument, (any) => {
			const page = html({ document: any, showSources: true });
			const tags = page.match(/<\/?[a-z][^\s>]*/gi) ?? [];
			const known =
				/^<\/?(h[2-6]|p|ul|ol|li|table|thead|tbody|tr|th|td|a|strong|em|br|span|div)\/?$/;
			expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
			expect(page).not.toMatch(/<[^>]* (style|on\w+)=/);
		})
	);
});

test('before the editor is there, the text can be read', () => {
	const { body } = render(Editor, {
		props: {
			document,
			label: 'Teksten i afsnittet Ring',
			contactSlots: [{ slot: 'intake', label: 'Modtagelsen', value: '00 00 12 34' }],
			onchange: () => {}
		}
	});
	expect(body).toContain('Teksten i afsnittet Ring');
	expect(body.replace(/<!--.*?-->/g, '')).toContain('<strong>Ring</strong>');
	expect(body).toContain('Ring til Modtagelsen 00 00 12 34 ved vold.');
	expect(body).not.toMatch(/ style=/);
});
