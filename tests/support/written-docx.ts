/** A Word document with the parts a test wants in it, or in place of its own. */
import { writeZip, type WrittenPart } from './written-zip.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const workbookMain = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export const contentTypes = (name: string, type: string, more = ''): string =>
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="${name}" ContentType="${type}"/>${more}</Types>`;

/** One relation of a part; `isOutside` as Word marks what lies elsewhere. */
export const relations = (type: string, target: string, isOutside = false): string =>
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/></Relationships>`;

export const documentXml = (body: string): string =>
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

const paragraph = '<w:p><w:r><w:t>Beredskab for Eksempelkøbing</w:t></w:r></w:p>';

const documentParts: readonly WrittenPart[] = [
	{ name: '[Content_Types].xml', content: contentTypes('/word/document.xml', wordMain) },
	{ name: '_rels/.rels', content: relations('officeDocument', 'word/document.xml') },
	{ name: 'word/document.xml', content: documentXml(paragraph) }
];

/** A part with a name the document already has stands in its place. */
export function docxParts(...more: readonly WrittenPart[]): readonly WrittenPart[] {
	const replaced = documentParts.map((part) => more.find(({ name }) => name === part.name) ?? part);
	return [...replaced, ...more.filter((part) => !replaced.includes(part))];
}

export const docx = (...more: readonly WrittenPart[]): Buffer => writeZip(docxParts(...more));

export const workbook = (...more: readonly WrittenPart[]): Buffer =>
	writeZip([
		{ name: '[Content_Types].xml', content: contentTypes('/xl/workbook.xml', workbookMain) },
		{ name: 'xl/workbook.xml', content: '<workbook/>' },
		...more
	]);
