import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { day } from '#domain/kernel';
import type { Document } from '#domain/document';
import { arbitraryDocument } from '../../../../tests/support/arbitrary-document.ts';
import { openZip } from '../platform/upload-zip.ts';
import { makeDocx, type DocxInput } from './docx.ts';
import { documentFromMarkdown } from './markdown.ts';

const read = (markdown: string, idPrefix: string): Document => {
	const result = documentFromMarkdown(markdown, { idPrefix });
	if (!result.ok) throw new Error(result.reason);
	return result.value;
};

const body = `Ring til [modtagelsen](kontakt:intake). Læs [loven](/lov/barnets-lov-15-2) og [vejen](https://www.retsinformation.dk).

### Når du får mistanke

1. Ring nu
2. Skriv **ned**
   - barnets ord

Senere:

1. En ny liste

| Hvem | Nummer |
| --- | --- |
| Leder | [lederen](kontakt:leader) |

\`\`\`handlevej
staff
\`\`\`
`;

const input: DocxInput = {
	title: 'Beredskab <mod> vold & overgreb',
	language: 'da',
	author: 'Eksempelkøbing Kommune',
	date: day('2025-05-14'),
	front: read('Version 2. Kontakter pr. 22. november 2026.\n', 'front'),
	sections: [
		{ title: 'Ring her', blocks: read(body, 'a') },
		{ title: 'Forebyggelse', blocks: read('### Det gør vi\n\nTekst.\n', 'b') }
	],
	footer: 'Version 2 · kontakter pr. 22. november 2026',
	address: 'https://beredt.example/k/eksempelkoebing/beredskab/2',
	site: 'https://beredt.example',
	contacts: {
		intake: {
			label: 'Modtagelsen',
			value: '00 00 12 34',
			href: 'tel:+4500001234',
			confirmedOn: '2026-11-03',
			confirmedBy: null,
			overdue: false
		}
	},
	pathways: { staff: read('### Gør nu\n\n1. Ring\n', 'path') }
};

async function partsOf(docx: Uint8Array): Promise<ReadonlyMap<string, string>> {
	const limits = { inflatedBytes: 50_000_000, ratio: 10_000, parts: 100 };
	const { parts } = await openZip(Buffer.from(docx), limits);
	return new Map(parts.map(({ name, bytes }) => [name, bytes().toString('utf8')]));
}

let parts: ReadonlyMap<string, string>;
const part = (name: string) => parts.get(name) ?? '';
beforeAll(async () => {
	parts = await partsOf(await makeDocx(input));
});

const paragraphs = () => part('word/document.xml').match(/<w:p>.*?<\/w:p>/gs) ?? [];
const textOf = (xml: string) =>
	[...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
const withStyle = (style: string) =>
	paragraphs()
		.filter((xml) => xml.includes(`<w:pStyle w:val="${style}"/>`))
		.map(textOf);

test('headings are real ones, the path’s among them, and no level is skipped', () => {
	expect(withStyle('Title')).toEqual(['Beredskab &lt;mod&gt; vold &amp; overgreb']);
	expect(withStyle('Heading1')).toEqual(['Ring her', 'Forebyggelse']);
	expect(withStyle('Heading2')).toEqual(['Når du får mistanke', 'Det gør vi']);
	expect(withStyle('Heading3')).toEqual(['Gør nu']);
});

test('the language of every text is Danish', () => {
	const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(part('word/styles.xml'))?.[0];
	expect(defaults).toContain('<w:lang w:val="da-DK"/>');
});

test('a table has one header row, marked as such', () => {
	const rows = part('word/document.xml').match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
	expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false]);
	expect(textOf(rows[0] ?? '')).toBe('HvemNummer');
});

test('lists are lists, and each numbered one begins at 1', () => {
	const numbered = paragraphs().filter((xml) => xml.includes('<w:numPr>'));
	expect(numbered.map(textOf)).toEqual([
		'Ring nu',
		'Skriv ned',
		'barnets ord',
		'En ny liste',
		'Ring'
	]);
	const lists = numbered.map((xml) => /<w:numId w:val="(\d+)"/.exec(xml)?.[1]);
	expect(new Set(lists).size).toBe(4);
	expect(lists[0]).toBe(lists[1]);
});

test('links lead out of the file, our own pages included, and the contents lead into it', () => {
	const out = [...part('word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"[^>]*External/g)];
	expect(out.map(([, target]) => target)).toEqual([
		'tel:+4500001234',
		'https://beredt.example/lov/barnets-lov-15-2',
		'https://www.retsinformation.dk'
	]);
	const ids = [...part('word/document.xml').matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g)];
	for (const [, id] of ids) expect(part('word/_rels/document.xml.rels')).toContain(`Id="${id}"`);
	expect(ids).toHaveLength(3);
	const anchors = [...part('word/document.xml').matchAll(/w:anchor="([^"]+)"/g)];
	expect(anchors).toHaveLength(2);
	for (const [, anchor] of anchors) {
		expect(part('word/document.xml')).toMatch(
			new RegExp(`<w:bookmarkStart [^>]*w:name="${anchor}"`)
		);
	}
});

test('title and author stand in its properties, version, contacts and address at the foot', () => {
	expect(part('docProps/core.xml')).toContain(
		'<dc:title>Beredskab &lt;mod&gt; vold &amp; overgreb</dc:title>'
	);
	expect(part('docProps/core.xml')).toContain('<dc:creator>Eksempelkøbing Kommune</dc:creator>');
	const foot = [...parts].find(([name]) => /^word\/footer\d\.xml$/.test(name))?.[1] ?? '';
	expect(textOf(foot)).toBe(
		'Version 2 · kontakter pr. 22. november 2026 · https://beredt.example/k/eksempelkoebing/beredskab/2 · Side  af '
	);
});

test('a number that is not there sends the reader to 114', () => {
	expect(textOf(part('word/document.xml'))).toContain('nummeret mangler – ring 114');
});

test('the same input gives the same bytes, and another day gives others', async () => {
	const one = Buffer.from(await makeDocx(input));
	await new Promise((resolve) => setTimeout(resolve, 1100));
	expect(one.equals(Buffer.from(await makeDocx(input)))).toBe(true);
	expect(one.equals(Buffer.from(await makeDocx({ ...input, date: day('2025-05-15') })))).toBe(
		false
	);
});

test('every valid document becomes a file that can be read back', async () => {
	await fc.assert(
		fc.asyncProperty(arbitraryDocument, async (blocks) => {
			const made = await partsOf(
				await makeDocx({ ...input, sections: [{ title: 'Afsnit', blocks }] })
			);
			expect(made.get('word/document.xml')).toMatch(/<\/w:document>$/);
		}),
		{ numRuns: 40 }
	);
});
