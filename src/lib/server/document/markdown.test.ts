import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashForm, isEmpty, type Block, type Document, type Inline } from '#domain/document';
import { arbitraryDocument } from '../../../../tests/support/arbitrary-document.ts';
import { markdownFromDocument } from './markdown-from-document.ts';
import { documentFromMarkdown } from './markdown.ts';

const read = (markdown: string) => documentFromMarkdown(markdown, { idPrefix: 'afsnit' });

const page = `## Når du får mistanke

Ring til [modtagelsen](kontakt:intake) — **vent ikke**.
Det gælder *også* ved [psykisk vold](begreb:psykisk-vold) ([loven](/lov/barnets-lov-133)).

1. Ring nu
2. Skriv ned
   - barnets ord
   - tid og sted

### Hvem gør hvad

| Hvem | Nummer |
| --- | --- |
| Leder | [lederen](kontakt:school-leader) |
| Alle |

\`\`\`handlevej
staff
\`\`\`
`;

test('a page becomes headings, steps, tables, contacts and an action path, with ids that tell their place', () => {
	expect(read(page)).toEqual({
		ok: true,
		value: [
			{
				type: 'heading',
				id: 'afsnit-naar-du-faar-mistanke',
				level: 2,
				content: [{ type: 'text', text: 'Når du får mistanke' }]
			},
			{
				type: 'paragraph',
				id: 'afsnit-naar-du-faar-mistanke-1',
				content: [
					{ type: 'text', text: 'Ring til ' },
					{ type: 'contact', slot: 'intake' },
					{ type: 'text', text: ' — ' },
					{ type: 'text', text: 'vent ikke', marks: [{ type: 'strong' }] },
					{ type: 'text', text: '. Det gælder ' },
					{ type: 'text', text: 'også', marks: [{ type: 'emphasis' }] },
					{ type: 'text', text: ' ved ' },
					{ type: 'text', text: 'psykisk vold', marks: [{ type: 'term', term: 'psykisk-vold' }] },
					{ type: 'text', text: ' (' },
					{ type: 'text', text: 'loven', marks: [{ type: 'link', href: '/lov/barnets-lov-133' }] },
					{ type: 'text', text: ').' }
				]
			},
			{
				type: 'list',
				id: 'afsnit-naar-du-faar-mistanke-2',
				ordered: true,
				items: [
					item('afsnit-naar-du-faar-mistanke-3', 'afsnit-naar-du-faar-mistanke-4', 'Ring nu'),
					{
						id: 'afsnit-naar-du-faar-mistanke-5',
						blocks: [
							words('afsnit-naar-du-faar-mistanke-6', 'Skriv ned'),
							{
								type: 'list',
								id: 'afsnit-naar-du-faar-mistanke-7',
								ordered: false,
								items: [
									item(
										'afsnit-naar-du-faar-mistanke-8',
										'afsnit-naar-du-faar-mistanke-9',
										'barnets ord'
									),
									item(
										'afsnit-naar-du-faar-mistanke-10',
										'afsnit-naar-du-faar-mistanke-11',
										'tid og sted'
									)
								]
							}
						]
					}
				]
			},
			{
				type: 'heading',
				id: 'afsnit-hvem-goer-hvad',
				level: 3,
				content: [{ type: 'text', text: 'Hvem gør hvad' }]
			},
			{
				type: 'table',
				id: 'afsnit-hvem-goer-hvad-1',
				header: [[{ type: 'text', text: 'Hvem' }], [{ type: 'text', text: 'Nummer' }]],
				rows: [
					[[{ type: 'text', text: 'Leder' }], [{ type: 'contact', slot: 'school-leader' }]],
					[[{ type: 'text', text: 'Alle' }], []]
				]
			},
			{ type: 'pathway', id: 'afsnit-hvem-goer-hvad-2', role: 'staff' }
		]
	});
});

test('the same file gives the same ids each time, and equal headings get ids of their own', () => {
	const twice = '## Ring\n\nnu\n\n## Ring\n\nigen\n';
	expect(read(twice)).toEqual(read(twice));
	const result = read(twice);
	expect(result.ok && result.value.map(({ id }) => id)).toEqual([
		'afsnit-ring',
		'afsnit-ring-1',
		'afsnit-ring-2',
		'afsnit-ring-2-1'
	]);
});

test('a paragraph added under one heading renames nothing under the next', () => {
	const before = read('## A\n\nen\n\n## B\n\nto\n');
	const after = read('## A\n\nen\n\nny\n\n## B\n\nto\n');
	expect(after.ok && after.value.at(-1)).toEqual(before.ok && before.value.at(-1));
});

test.each([
	['raw-html', '3', '## A\n\n<div>x</div>\n'],
	['raw-html', '1', 'tekst <b>fed</b>\n'],
	['raw-html', '1', '<!-- note -->\n'],
	['image-not-allowed', '2', 'a\n![kort](https://eksempel.dk/a.png)\n'],
	['image-without-alternative', '1', '![](https://eksempel.dk/a.png)\n'],
	['code-not-allowed', '1', '```js\nalert(1)\n```\n'],
	['code-not-allowed', '1', '`kode`\n'],
	['unknown-pathway-role', '1', '```handlevej\nchild\n```\n'],
	['passage-without-source', '1', '```guidetekst opsporing.tegn\ntekst\n```\n'],
	['passage-without-source', '1', '```guidetekst opsporing.tegn to ab\ntekst\n```\n'],
	['raw-html', '4', '\n```guidetekst opsporing.tegn 1 ab\nen\n<b>to</b>\n```\n'],
	['heading-level-not-allowed', '1', '# Titel\n'],
	['heading-level-jumps', '3', '## A\n\n#### B\n'],
	['list-does-not-start-at-one', '1', '3. tre\n'],
	['misplaced-block', '1', '- ## overskrift\n'],
	['markdown-not-supported', '1', '> citat\n'],
	['markdown-not-supported', '3', 'a\n\n---\n'],
	['link-not-allowed', '3', '## A\n\n[x](javascript:alert)\n'],
	['slot-not-well-formed', '1', '[x](kontakt:)\n'],
	['looks-like-cpr', '1', 'barnet 010114-1234\n']
])('%s is refused with its line (%s)', (reason, line, markdown) => {
	expect(read(markdown)).toEqual({ ok: false, reason, about: [line] });
});

test('the line that is named counts the front matter too', () => {
	expect(documentFromMarkdown('<br>', { idPrefix: 'a', linesBefore: 7 })).toMatchObject({
		about: ['8']
	});
});

test('a document written as Markdown and read again says the same', () => {
	fc.assert(
		fc.property(arbitraryDocument.map(sayable), (document) => {
			const again = documentFromMarkdown(markdownFromDocument(document), { idPrefix: 'a' });
			expect(again.ok ? hashForm(again.value) : again).toBe(hashForm(document));
		}),
		{ numRuns: 300 }
	);
});

/** What Markdown can say: no empty paragraph, no break in a heading or cell. */
function sayable(document: Document): Document {
	return document.map(sayableBlock).filter((block) => block.type === 'heading' || !isEmpty(block));
}

function sayableBlock(block: Block): Block {
	switch (block.type) {
		case 'heading':
			return { ...block, content: plain(block.content) };
		case 'paragraph':
			return { ...block, content: filled(block.content) };
		case 'table':
			return {
				...block,
				header: block.header.map(plain),
				rows: block.rows.map((row) => row.map(plain))
			};
		case 'list':
			return {
				...block,
				items: block.items.map((one) => ({ ...one, blocks: one.blocks.map(sayableBlock) }))
			};
		case 'passage':
			return { ...block, blocks: block.blocks.map(sayableBlock) };
		case 'pathway':
			return block;
	}
}

const plain = (content: readonly Inline[]) => content.filter((piece) => piece.type !== 'break');

const filled = (content: readonly Inline[]): Inline[] => [
	{ type: 'text', text: 'Så: ' },
	...content,
	{ type: 'contact', slot: 'intake' }
];

function words(id: string, text: string) {
	return { type: 'paragraph', id, content: [{ type: 'text', text }] };
}

function item(id: string, paragraph: string, text: string) {
	return { id, blocks: [words(paragraph, text)] };
}
