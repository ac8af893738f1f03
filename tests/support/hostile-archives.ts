/** Archives that lie, swell or lead astray, each called a Word document, and the refusal they meet. */
import { crc32, deflateRawSync } from 'node:zlib';
import type { RefusedRow } from './upload-row.ts';
import { docx, docxParts, workbook } from './written-docx.ts';
import { writeZip, type WrittenPart } from './written-zip.ts';

const mega = 1024 * 1024;
const spaces = (length: number): Buffer => Buffer.alloc(length, ' ');
const swollen = (): WrittenPart => ({
	name: 'word/footnotes.xml',
	content: Buffer.concat([Buffer.from('<a>'), spaces(30 * mega)])
});

/** A stored part whose data is a whole further part, which the directory names as well. */
function overlapping(): Buffer {
	const data = deflateRawSync(spaces(1000));
	const inner = Buffer.alloc(30);
	inner.writeUInt32LE(0x04034b50, 0);
	inner.writeUInt16LE(0x800, 6);
	inner.writeUInt16LE(8, 8);
	inner.writeUInt32LE(crc32(spaces(1000)), 14);
	inner.writeUInt32LE(data.length, 18);
	inner.writeUInt32LE(1000, 22);
	inner.writeUInt16LE(1, 26);
	const outer = {
		name: 'a',
		content: Buffer.concat([inner, Buffer.from('b'), data]),
		stored: true
	};
	const parts = [outer, ...docxParts()];
	const zip = writeZip([...parts, { name: 'b', content: spaces(1000), atStart: true }]);
	// The last entry of the directory: its offset is moved to where the inner part begins, behind "a".
	zip.writeUInt32LE(31, zip.length - 22 - 1 - 4);
	return zip;
}

const many = (count: number): readonly WrittenPart[] =>
	docxParts(
		...Array.from({ length: count }, (_, index) => ({ name: `word/${index}`, stored: true }))
	);

/** A letter of the comment that an archive ends with, without the length that would announce it. */
const trailing = Buffer.from('x');

const row = (about: string, refused: RefusedRow['refused'], bytes: () => Buffer): RefusedRow => ({
	about,
	name: 'beredskab.docx',
	bytes,
	refused
});

export const hostileArchives: readonly RefusedRow[] = [
	row('thirty megabytes packed into thirty kilobytes', 'packed-too-tightly', () => docx(swollen())),
	row('more than may be unpacked in all, though the ratio is modest', 'packed-too-tightly', () =>
		docx(
			...Array.from({ length: 9 }, (_, index) => ({
				name: `word/media/${index}.bmp`,
				declared: 25 * mega
			})),
			{ name: 'word/media/noise.bin', content: Buffer.alloc(3 * mega, 7), stored: true }
		)
	),
	row('a part that declares ten bytes and swells to thirty megabytes', 'packed-too-tightly', () =>
		docx({ ...swollen(), declared: 10 })
	),
	row('a part that declares more than it holds', 'damaged', () =>
		docx({ name: 'word/styles.xml', content: '<a/>', declared: 400 })
	),
	row('a bomb inside a workbook inside the document', 'packed-too-tightly', () =>
		docx({
			name: 'word/embeddings/tal.xlsx',
			content: workbook({ ...swollen(), name: 'xl/sheet.xml' })
		})
	),
	row('an archive in the document', 'archive-inside', () =>
		docx({ name: 'word/media/image1.png', content: writeZip([swollen()]) })
	),
	row('an archive in a workbook in the document', 'archive-inside', () =>
		docx({
			name: 'word/embeddings/tal.xlsx',
			content: workbook({ name: 'xl/embeddings/tal.xlsx', content: workbook() })
		})
	),
	row('a packed file of another kind in the document', 'archive-inside', () =>
		docx({
			name: 'word/media/image1.png',
			content: Buffer.from('377abcaf271c0004000000000000000000000000', 'hex')
		})
	),
	row('parts that lie upon each other', 'damaged', overlapping),
	row('two names for the same bytes', 'damaged', () =>
		docx({ name: 'word/copy.xml', atStart: true })
	),
	row('a hundred thousand parts', 'packed-too-tightly', () => writeZip(many(100_000))),
	row('twenty thousand parts, of which the end record admits three', 'damaged', () =>
		writeZip(many(20_000), 3)
	),
	row('the same name twice, in other letters', 'damaged', () =>
		docx({ name: 'WORD/Document.xml', content: '<a/>' })
	),
	row('another name before the data than in the directory', 'damaged', () =>
		docx({ name: 'word/styles.xml', nameInPlace: 'word/xtyles.xml', content: '<a/>' })
	),
	row('a name that climbs out', 'unsafe-names', () =>
		docx({ name: '../../etc/cron.d/x', content: 'x' })
	),
	row('a name with a backslash', 'unsafe-names', () =>
		docx({ name: '..\\..\\x.xml', content: '<a/>' })
	),
	row('a name from the root', 'unsafe-names', () => docx({ name: '/etc/x', content: 'x' })),
	row('a name with a line break', 'unsafe-names', () => docx({ name: 'word/a\nb', content: 'x' })),
	row('a symbolic link', 'unsafe-names', () =>
		docx({ name: 'word/link', content: '/etc/passwd', mode: 0o120777 })
	),
	row('a part with a password', 'password-protected', () =>
		docx({ name: 'word/styles.xml', content: 'secret', flags: 1 })
	),
	row('cut off in the middle', 'damaged', () => docx().subarray(0, 700)),
	row('with something before the archive', 'kind-not-accepted', () =>
		Buffer.concat([Buffer.from([0, 1, 2, 3]), docx()])
	),
	row('with something after it', 'damaged', () => Buffer.concat([docx(), trailing])),
	row('a plain archive', 'kind-not-accepted', () =>
		writeZip([{ name: 'readme.txt', content: 'Hej' }])
	),
	row('an archive without parts', 'kind-not-accepted', () => writeZip([]))
];
