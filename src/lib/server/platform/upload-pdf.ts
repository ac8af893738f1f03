/**
 * Looks through a PDF without drawing it: is it locked, does it hold scripts, other files or a bomb? Names may
 * be written with `#4a` for a letter, and may lie packed in object streams; both are undone here.
 */
import { inflateSync, constants } from 'node:zlib';
import { checkLock } from './upload-lock.ts';
import { RefusedUpload, type Remarks, type UploadLimits, type UploadNote } from './upload-rules.ts';

/** `/Launch` also as `/L#61unch`, but not as the beginning of another name. */
function pdfName(...names: readonly string[]): string {
	const letter = (char: string) => {
		const code = char.charCodeAt(0).toString(16);
		const hex = code.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
		return `(?:${char}|#${hex})`;
	};
	const written = names.map((name) => [...name].map(letter).join(''));
	return String.raw`\/(?:${written.join('|')})(?![^\s()<>[\]{}/%])`;
}

const notes: readonly (readonly [UploadNote, RegExp])[] = [
	[
		'active-content',
		new RegExp(pdfName('JavaScript', 'Launch', 'RichMedia', 'XFA', 'SubmitForm', 'ImportData'))
	],
	['embedded-objects', new RegExp(pdfName('EmbeddedFile', 'EmbeddedFiles'))]
];
const locked = new RegExp(pdfName('Encrypt'));
const objectStream = new RegExp(pdfName('ObjStm'));
const image = new RegExp(pdfName('Image'));
const flate = new RegExp(pdfName('FlateDecode', 'Fl'), 'g');
const otherPacking = new RegExp(
	pdfName('ASCIIHexDecode', 'ASCII85Decode', 'LZWDecode', 'RunLengthDecode', 'Crypt')
);

type PdfLimits = Pick<UploadLimits, 'inflatedBytes' | 'parts'>;

export async function checkPdf(bytes: Buffer, limits: PdfLimits, remarks: Remarks): Promise<void> {
	const text = bytes.toString('latin1');
	if (!text.startsWith('%PDF-') || !text.includes('startxref')) throw new RefusedUpload('damaged');
	if (locked.test(text)) await checkLock(bytes, remarks);
	note(text, remarks);
	const packsObjects = objectStream.test(text);
	let left = limits.inflatedBytes;
	let streams = 0;
	// `endstream` has no border between its words, so it is not found.
	for (const { index, 0: found } of text.matchAll(/\bstream\r?\n/g)) {
		if (++streams > limits.parts * 20) throw new RefusedUpload('packed-too-tightly');
		const before = text.slice(Math.max(0, index - longestDictionary), index);
		const dictionary = dictionaryIn(before);
		const isObjects = dictionary ? objectStream.test(dictionary) : packsObjects;
		// A page of a scan is large and is only drawn.
		if (dictionary && !isObjects && image.test(dictionary)) continue;
		if ((dictionary?.match(flate)?.length ?? 0) > 1) throw new RefusedUpload('packed-too-tightly');
		const unpacked = unpack(bytes.subarray(index + found.length), left);
		if (!image.test(before)) left -= unpacked?.length ?? 0;
		if (unpacked) note(unpacked.toString('latin1'), remarks);
		// Objects that cannot be looked into could be anything.
		else if (isObjects && otherPacking.test(before)) remarks.add('active-content');
	}
}

function note(text: string, remarks: Remarks): void {
	for (const [remark, pattern] of notes) if (pattern.test(text)) remarks.add(remark);
}

const longestDictionary = 4096;

/**
 * The stream's own dictionary, when it is certain where it begins: in a text or a remark another beginning
 * could be made up, so the line it begins on may hold neither.
 */
function dictionaryIn(before: string): string | undefined {
	const beginning = before.lastIndexOf(' obj');
	if (beginning === -1) return undefined;
	const lineBreak = Math.max(
		before.lastIndexOf('\n', beginning),
		before.lastIndexOf('\r', beginning)
	);
	const dictionary = before.slice(lineBreak + 1);
	const isCertain = /^\s*\d+ \d+ obj\b[^()%]*$/.test(dictionary);
	return isCertain && dictionary.split('<<').length === dictionary.split('>>').length
		? dictionary
		: undefined;
}

/** zlib knows its beginning and its end, so what the PDF says of packing and length is not believed. */
function unpack(from: Buffer, most: number): Buffer | undefined {
	const isPacked = from.length > 2 && from.readUInt16BE(0) % 31 === 0 && (from[0] ?? 0) % 16 === 8;
	if (!isPacked) return undefined;
	try {
		return inflateSync(from, {
			maxOutputLength: Math.max(most, 1),
			finishFlush: constants.Z_SYNC_FLUSH
		});
	} catch (error) {
		if (error instanceof RangeError) throw new RefusedUpload('packed-too-tightly');
		return undefined;
	}
}
