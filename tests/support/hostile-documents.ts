/** Word documents and PDFs with something in them that acts, and the refusal they meet where others will open them. */
import { lockedPdf } from './locked-pdf.ts';
import type { RefusedRow } from './upload-row.ts';
import { contentTypes, documentXml, docx, relations } from './written-docx.ts';
import { packedStream, pdf, pdfStream } from './written-pdf.ts';

const laughs = Array.from(
	{ length: 9 },
	(_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`
).join('');
const billionLaughs = `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`;
const outsideEntity =
	'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>';
/** The head of every file of the old Office. */
const oldOffice = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016)]);
const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const program = Buffer.concat([Buffer.from('MZ\x90\0\x03', 'latin1'), Buffer.alloc(200)]);
const script = '<< /S /JavaScript /JS (app.alert(1)) >>';

const word = (about: string, refused: RefusedRow['refused'], bytes: () => Buffer): RefusedRow => ({
	about: `a Word document ${about}`,
	name: 'beredskab.docx',
	bytes,
	refused
});

const wordWith = (
	about: string,
	refused: RefusedRow['refused'],
	name: string,
	content: string | Buffer
): RefusedRow => word(about, refused, () => docx({ name, content }));

const portable = (
	about: string,
	refused: RefusedRow['refused'],
	bytes: () => Buffer
): RefusedRow => ({ about: `a PDF ${about}`, name: 'beredskab.pdf', bytes, refused });

const field = (...pieces: readonly string[]): string =>
	documentXml(
		`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${pieces
			.map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`)
			.join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
	);

export const hostileDocuments: readonly RefusedRow[] = [
	wordWith('with a billion laughs', 'entities', 'word/document.xml', billionLaughs),
	wordWith('with an entity that reads a file', 'entities', 'customXml/item1.xml', outsideEntity),
	wordWith(
		'with an entity in wide letters',
		'entities',
		'word/styles.xml',
		Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(outsideEntity, 'utf16le')])
	),
	wordWith(
		'with XML in an encoding that hides its tags',
		'damaged',
		'word/styles.xml',
		'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE'
	),
	wordWith('with XML that is none', 'damaged', 'word/styles.xml', 'nothing'),
	wordWith('with macros', 'macros', 'word/vbaProject.bin', oldOffice),
	wordWith(
		'with macros, renamed from .docm',
		'macros',
		'[Content_Types].xml',
		contentTypes('/word/document.xml', macroType)
	),
	wordWith(
		'with macros under another name',
		'macros',
		'word/_rels/document.xml.rels',
		relations('vbaProject', 'innocent.bin')
	),
	wordWith(
		'with an object of another program',
		'embedded-objects',
		'word/embeddings/o1.bin',
		oldOffice
	),
	wordWith('with a program', 'embedded-objects', 'word/media/image1.png', program),
	wordWith('with a control', 'embedded-objects', 'word/activeX/activeX1.xml', '<a/>'),
	wordWith(
		'with another document to be read in',
		'embedded-objects',
		'word/_rels/document.xml.rels',
		relations('aFChunk', 'chunk.html')
	),
	wordWith(
		'with a template elsewhere',
		'links-out',
		'word/_rels/settings.xml.rels',
		relations('attachedTemplate', 'https://elsewhere.example/x.dotm', true)
	),
	wordWith(
		'with a picture elsewhere, not marked as such',
		'links-out',
		'word/_rels/document.xml.rels',
		relations('image', '&#x5C;&#92;elsewhere.example\\share\\x.png')
	),
	wordWith(
		'with a field that starts a program',
		'active-content',
		'word/document.xml',
		field('DD', 'E&#65;UTO c:\\\\windows\\\\system32\\\\cmd.exe')
	),
	wordWith(
		'with a field that fetches a picture',
		'links-out',
		'word/header1.xml',
		field('INCLUDEPICTURE "https://elsewhere.example/x.png"')
	),
	wordWith(
		'that is a template',
		'kind-not-accepted',
		'[Content_Types].xml',
		contentTypes(
			'/word/document.xml',
			'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'
		)
	),
	wordWith(
		'whose text is missing',
		'damaged',
		'[Content_Types].xml',
		contentTypes(
			'/word/elsewhere.xml',
			'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
		)
	),
	word('with a password', 'password-protected', () =>
		Buffer.concat([oldOffice, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(480)])
	),
	word('from before 2007', 'old-word-file', () => oldOffice),

	portable('with a password', 'password-protected', () =>
		pdf({
			trailer: '/Encrypt 5 0 R',
			objects: [Buffer.from('<< /Filter /Standard /V 4 /R 4 /P -1 >>')]
		})
	),
	portable('that asks for a password to be opened', 'password-protected', () =>
		lockedPdf({ password: 'hemmeligt', text: 'Beredskab' })
	),
	portable('locked against changes, to be handed on', 'password-protected', () =>
		lockedPdf({ password: '', text: 'Beredskab' })
	),
	portable('with a script', 'active-content', () => pdf({ catalog: `/OpenAction ${script}` })),
	portable('with a script spelt in codes', 'active-content', () =>
		pdf({ catalog: '/OpenAction << /S /J#61v#61Scr#69pt /JS (x) >>' })
	),
	portable('with a script packed among its objects', 'active-content', () =>
		pdf({
			catalog: '/OpenAction 9 0 R',
			objects: [packedStream('/Type /ObjStm /N 1 /First 4', `9 0 ${script}`)]
		})
	),
	portable('that starts a program', 'active-content', () =>
		pdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' })
	),
	portable('with a file in it', 'embedded-objects', () =>
		pdf({ objects: [packedStream('/Type /EmbeddedFile', 'MZ')] })
	),
	...['(5 0 obj << )', '% x\n5 0 obj << %\n', '(\n5 0 obj << )', '% 5 0 obj <<\n'].map(
		(beginning, index) =>
			portable(`with a script behind false beginning ${index + 1}`, 'active-content', () =>
				pdf({
					objects: [packedStream(`/Type /ObjStm /X ${beginning} /Subtype /Image`, `9 0 ${script}`)]
				})
			)
	),
	portable('with a script packed behind a long dictionary', 'active-content', () =>
		pdf({ objects: [packedStream(`/Type /ObjStm ${' '.repeat(9000)}`, `9 0 ${script}`)] })
	),
	portable('with objects packed in a way nobody can look into', 'active-content', () =>
		pdf({ objects: [pdfStream('/Type /ObjStm /Filter /LZWDecode', Buffer.from('x'))] })
	),
	{
		...portable('that swells', 'packed-too-tightly', () =>
			pdf({ objects: [packedStream('', Buffer.alloc(2_000_000, ' '))] })
		),
		request: { limits: { inflatedBytes: 1_000_000 } }
	},
	portable('packed twice over', 'packed-too-tightly', () =>
		pdf({ objects: [pdfStream('/Filter [/FlateDecode /FlateDecode]', Buffer.from('x'))] })
	),
	portable('cut off in the middle', 'damaged', () => pdf().subarray(0, 300))
];
