import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { day } from '#domain/kernel';
import type { Document } from '#domain/document';
import { arbitraryDocument } from '../../../../tests/support/arbitrary-document.ts';
import { openedPdf } from '../../../../tests/support/opened-pdf.ts';
import { documentFromMarkdown } from './markdown.ts';
import { makePdf, type PdfInput } from './pdf.ts';

const body = `Ring til [modtagelsen](kontakt:intake). Læs [loven](https://www.retsinformation.dk).

## Når du får mistanke

1. Ring nu
2. Skriv ned
   - barnets ord

| Hvem | Nummer |
| --- | --- |
| Leder | [lederen](kontakt:leader) |

\`\`\`handlevej
staff
\`\`\`
`;

const read = (markdown: string, idPrefix: string): Document => {
	const result = documentFromMarkdown(markdown, { idPrefix });
	if (!result.ok) throw new Error(result.reason);
	return result.value;
};

const input: PdfInput = {
	title: 'Beredskab mod vold "og" overgreb',
	language: 'da',
	author: 'Eksempelkøbing Kommune',
	date: day('2025-05-14'),
	front: read('Kontakter pr. 22. november 2026.\n', 'front'),
	sections: [
		{ title: 'Ring her', blocks: read(body, 'a') },
		{ title: 'Forebyggelse', blocks: read('### Det gør vi\n\nTekst.\n', 'b') }
	],
	footer: 'Version 1',
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

let text: string;
beforeAll(async () => {
	text = openedPdf(await makePdf(input));
});

test.each([
	['the language', /\/Lang\s*\(da/],
	['a tree of tags', /\/StructTreeRoot/],
	['the mark that it is tagged', /\/MarkInfo\s*<<\s*\/Marked true/],
	['the claim to be PDF/UA-1', /pdfuaid:part>1</],
	['bookmarks', /\/Outlines/],
	['table headers', /\/S\s*\/TH\b/],
	['headers that name their column', /\/Scope\s*\/Column/],
	['lists', /\/S\s*\/LI\b/],
	['first-level headings', /\/S\s*\/H1\b/],
	['second-level headings', /\/S\s*\/H2\b/],
	['a phone link', /\(tel:\+4500001234\)/],
	['a web link', /\(https:\/\/www\.retsinformation\.dk\)/],
	['the title in the window', /\/DisplayDocTitle true/],
	['the author in its metadata', /Eksempelk.{1,2}bing Kommune/]
])('the PDF has %s', (_, pattern) => {
	expect(text).toMatch(pattern);
});

test('the same input gives the same bytes, and another day gives others', async () => {
	const one = Buffer.from(await makePdf(input));
	expect(one.equals(Buffer.from(await makePdf(input)))).toBe(true);
	const other = await makePdf({ ...input, date: day('2025-05-15') });
	expect(one.equals(Buffer.from(other))).toBe(false);
});

test('every valid document can be printed, whatever stands in it', async () => {
	await fc.assert(
		fc.asyncProperty(arbitraryDocument, arbitraryDocument, async (front, blocks) => {
			const pdf = await makePdf({ ...input, front, sections: [{ title: 'Afsnit', blocks }] });
			expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-');
		}),
		{ numRuns: 60 }
	);
});
