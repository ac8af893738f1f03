/** Files that are not what they are called, and files that are nothing, with the refusal they meet. */
import { uploadLimits } from '#server/platform/upload-rules';
import type { RefusedRow } from './upload-row.ts';
import { pngFile } from './good-files.ts';
import { docx } from './written-docx.ts';
import { pdf } from './written-pdf.ts';

const page = '<!doctype html><html lang="da"><body><p>Hej</p></body></html>';
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

const row = (
	about: string,
	name: string,
	refused: RefusedRow['refused'],
	bytes: () => Buffer
): RefusedRow => ({ about, name, bytes, refused });

export const hostileFiles: readonly RefusedRow[] = [
	row('an empty file', 'beredskab.docx', 'empty', () => Buffer.alloc(0)),
	row('a file of one byte too many', 'beredskab.pdf', 'too-large', () =>
		Buffer.alloc(uploadLimits.bytes + 1)
	),
	row('51 megabytes of nothing', 'beredskab.docx', 'too-large', () =>
		Buffer.alloc(51 * 1024 * 1024)
	),
	row('a name with a CPR number', 'underretning 0101011234.docx', 'cpr-in-name', () => docx()),
	row('a program called a document', 'beredskab.docx', 'kind-not-accepted', () =>
		Buffer.concat([latin('MZ\x90\0\x03'), Buffer.alloc(512)])
	),
	row('a program for Linux called a text', 'noter.txt', 'kind-not-accepted', () =>
		Buffer.concat([latin('\x7fELF\x02\x01\x01'), Buffer.alloc(512)])
	),
	row('a drawing with a script called a picture', 'logo.png', 'kind-not-accepted', () =>
		latin('<svg xmlns="http://www.w3.org/2000/svg"><script>xss()</script></svg>')
	),
	row('a drawing behind a comment called a page', 'plan.html', 'kind-not-accepted', () =>
		latin('<?xml version="1.0"?><!-- x --><svg onload="xss()"/>')
	),
	row('rich text called a document', 'beredskab.docx', 'kind-not-accepted', () =>
		latin('{\\rtf1\\ansi Hej}')
	),
	{
		...row(
			'a page called a text, where only texts are taken',
			'noter.txt',
			'kind-not-accepted',
			() => latin(page)
		),
		request: { accept: ['text'] }
	},
	row('a page with a NUL in it', 'plan.html', 'kind-not-accepted', () =>
		latin(page.replace('Hej', 'H\0ej'))
	),
	row('a page whose tags hide in UTF-7', 'plan.html', 'kind-not-accepted', () =>
		latin('<meta charset="utf-7">+ADw-script+AD4-xss()+ADw-/script+AD4-')
	),
	row('a text with control characters', 'noter.txt', 'kind-not-accepted', () =>
		latin('Hej \x1b[2J')
	),
	row('a PDF that is a page as well', 'plan.pdf', 'two-kinds', () =>
		pdf({ lead: '<html><script>xss()</script>\n' })
	),
	row('a page that is a PDF as well', 'plan.html', 'two-kinds', () => latin(`${page}\n%PDF-1.7\n`)),
	row('a PDF that is an archive as well', 'plan.pdf', 'two-kinds', () =>
		Buffer.concat([pdf(), docx()])
	),
	row('a picture that is a page as well', 'foto.png', 'two-kinds', () =>
		Buffer.concat([pngFile(8, 8), latin(page)])
	),
	row('a picture that would fill the memory', 'foto.png', 'packed-too-tightly', () =>
		pngFile(60_000, 60_000)
	),
	row('a picture cut off in the middle', 'foto.png', 'damaged', () => pngFile(8, 8).subarray(0, 40))
];
