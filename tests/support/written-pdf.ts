/** A small PDF, object by object, with what a test wants in its catalogue, its trailer or beside them. */
import { deflateSync } from 'node:zlib';

export interface PdfWish {
	/** Into the catalogue. */
	readonly catalog?: string;
	readonly trailer?: string;
	/** Whole objects after the page. */
	readonly objects?: readonly Buffer[];
	/** Right after the first line. */
	readonly lead?: string;
}

export const pdfStream = (dictionary: string, data: Buffer): Buffer =>
	Buffer.concat([
		Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
		data,
		Buffer.from('\nendstream')
	]);

export const packedStream = (dictionary: string, text: string | Buffer): Buffer =>
	pdfStream(`${dictionary} /Filter /FlateDecode`, deflateSync(text));

export function pdf({ catalog = '', trailer = '', objects = [], lead = '' }: PdfWish = {}): Buffer {
	const all = [
		Buffer.from(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`),
		Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
		Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>'),
		packedStream('', 'BT /F1 12 Tf 72 720 Td (Beredskab) Tj ET'),
		...objects
	];
	return pdfFile(all, { trailer, lead });
}

/** The first object is the catalogue. */
export function pdfFile(
	objects: readonly Buffer[],
	{ trailer = '', lead = '' }: Pick<PdfWish, 'trailer' | 'lead'> = {}
): Buffer {
	const pieces: Buffer[] = [Buffer.from(`%PDF-1.7\n${lead}`)];
	const starts: number[] = [];
	let at = pieces[0]?.length ?? 0;
	for (const [index, object] of objects.entries()) {
		const piece = Buffer.concat([
			Buffer.from(`${index + 1} 0 obj\n`),
			object,
			Buffer.from('\nendobj\n')
		]);
		starts.push(at);
		at += piece.length;
		pieces.push(piece);
	}
	const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
	const size = objects.length + 1;
	pieces.push(
		Buffer.from(
			`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`
		)
	);
	return Buffer.concat(pieces);
}
