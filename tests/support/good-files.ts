/** Files as municipalities have them, and what the gate hands on. */
import { crc32, deflateSync } from 'node:zlib';
import { lockedPdf } from './locked-pdf.ts';
import type { AcceptedRow } from './upload-row.ts';
import { docx, relations, workbook } from './written-docx.ts';
import { packedStream, pdf } from './written-pdf.ts';

const chunk = (name: string, data: Buffer): Buffer => {
	const named = Buffer.concat([Buffer.from(name), data]);
	const whole = Buffer.alloc(named.length + 8);
	whole.writeUInt32BE(data.length, 0);
	named.copy(whole, 4);
	whole.writeUInt32BE(crc32(named), named.length + 4);
	return whole;
};

/** With the measures it declares; its picture is always eight by eight points. */
export function pngFile(width: number, height: number): Buffer {
	const measures = Buffer.alloc(13);
	measures.writeUInt32BE(width, 0);
	measures.writeUInt32BE(height, 4);
	measures.writeUInt8(8, 8);
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', measures),
		chunk('IDAT', deflateSync(Buffer.alloc(72))),
		chunk('IEND', Buffer.alloc(0))
	]);
}

const jpegFile = (): Buffer =>
	Buffer.from(
		`ffd8ffe000104a46494600010100000100010000${'ffc0000b080008000801011100'}ffda0008010100003f0000ffd9`,
		'hex'
	);

const page = '<!doctype html><html lang="da"><body><h1>Beredskab på vej</h1></body></html>';
const template = () =>
	docx({
		name: 'word/_rels/settings.xml.rels',
		content: relations('attachedTemplate', 'file:///N:\\Skabeloner\\Notat.dotx', true)
	});

export const goodFiles: readonly AcceptedRow[] = [
	{ about: 'a Word document', name: 'beredskab.docx', bytes: docx, kind: 'docx' },
	{
		about: 'a Word document with a link, a chart with its numbers, and a font of its own',
		name: 'beredskab.docx',
		bytes: () =>
			docx(
				{
					name: 'word/_rels/document.xml.rels',
					content: relations('hyperlink', 'https://eksempel.example/', true)
				},
				{ name: 'word/embeddings/Microsoft_Excel_Sheet.xlsx', content: workbook() },
				{ name: 'word/fonts/font1.odttf', content: Buffer.from('MZ scrambled') },
				{ name: 'word/media/image1.png', content: pngFile(8, 8), stored: true },
				{ name: 'word/media/', stored: true }
			),
		kind: 'docx'
	},
	{
		about: 'a Word document from the municipality’s template, for us to read',
		name: 'beredskab.docx',
		bytes: template,
		request: { use: 'read' },
		kind: 'docx',
		notes: ['links-out']
	},
	{ about: 'a PDF', name: 'beredskab.pdf', bytes: () => pdf(), kind: 'pdf' },
	{
		about: 'a PDF with a script, for us to read',
		name: 'beredskab.pdf',
		bytes: () =>
			pdf({ objects: [packedStream('/Type /ObjStm', '9 0 << /S /JavaScript /JS (x) >>')] }),
		request: { use: 'read' },
		kind: 'pdf',
		notes: ['active-content']
	},
	{
		about: 'a PDF that is locked against changes, for us to read',
		name: 'beredskab.pdf',
		bytes: () => lockedPdf({ password: '', text: 'Beredskab' }),
		request: { use: 'read' },
		kind: 'pdf',
		notes: ['locked-for-changes']
	},
	{
		about: 'a PDF that is locked against changes and holds a script, for us to read',
		name: 'beredskab.pdf',
		bytes: () =>
			lockedPdf(
				{ password: '', text: 'Beredskab' },
				[],
				'/OpenAction << /S /JavaScript /JS (app.alert) >>'
			),
		request: { use: 'read' },
		kind: 'pdf',
		notes: ['locked-for-changes', 'active-content']
	},
	{
		about: 'a page',
		name: 'beredskab.html',
		bytes: () => Buffer.from(page),
		kind: 'html',
		encoding: 'utf-8'
	},
	{
		about: 'a page in the letters of older systems',
		name: 'beredskab.htm',
		bytes: () => Buffer.from(page, 'latin1'),
		kind: 'html',
		encoding: 'windows-1252'
	},
	{
		about: 'a page in XHTML, after a comment',
		name: 'beredskab.html',
		bytes: () =>
			Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<!-- Gemt fra nettet -->${page}`),
		kind: 'html',
		encoding: 'utf-8'
	},
	{
		about: 'a text in wide letters',
		name: 'noter.txt',
		bytes: () => Buffer.from('\ufeffBørn først', 'utf16le'),
		kind: 'text',
		encoding: 'utf-16le'
	},
	{ about: 'a PNG picture', name: 'foto.png', bytes: () => pngFile(8, 8), kind: 'png' },
	{ about: 'a JPEG picture', name: 'foto.jpg', bytes: jpegFile, kind: 'jpeg' },
	{
		about: 'a document whose name is turned around to look harmless',
		name: 'C:\\Users\\x\\beredskab\u202Excod.exe',
		bytes: docx,
		kind: 'docx',
		label: 'beredskabxcod.exe.docx'
	},
	{
		about: 'a document whose name climbs, breaks lines and has no end',
		name: `../../${'å'.repeat(300)}\n<b>.docx`,
		bytes: docx,
		kind: 'docx',
		label: `${'å'.repeat(194)}.docx`
	},
	{
		about: 'a picture without a name',
		name: '..',
		bytes: () => pngFile(8, 8),
		kind: 'png',
		label: 'fil.png'
	}
];
