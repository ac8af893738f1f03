/**
 * A PDF locked as PDF 1.4 describes it (the standard handler, revision 2, RC4 with 40 bits): with a password to open it,
 * or with none and only an owner's against changes. No library at hand locks, and OpenSSL has no RC4 any more.
 */
import { createHash } from 'node:crypto';
import { pdfFile, pdfStream } from './written-pdf.ts';

const padding = Buffer.from(
	'28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
	'hex'
);
const padded = (password: string) =>
	Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
const md5 = (...parts: readonly Buffer[]) =>
	createHash('md5').update(Buffer.concat(parts)).digest();

function rc4(key: Buffer, data: Buffer): Buffer {
	const box = Uint8Array.from({ length: 256 }, (_, index) => index);
	const swap = (one: number, other: number) => {
		[box[one], box[other]] = [box[other] ?? 0, box[one] ?? 0];
	};
	for (let at = 0, other = 0; at < 256; at += 1) {
		other = (other + (box[at] ?? 0) + (key[at % key.length] ?? 0)) % 256;
		swap(at, other);
	}
	let [one, other] = [0, 0];
	return data.map((byte) => {
		one = (one + 1) % 256;
		other = (other + (box[one] ?? 0)) % 256;
		swap(one, other);
		return byte ^ (box[((box[one] ?? 0) + (box[other] ?? 0)) % 256] ?? 0);
	}) as Buffer;
}

/** `password`: what a reader must type to open it; '' for a lock against changes only. */
export function lockedPdf(
	{ password, text }: { readonly password: string; readonly text: string },
	objects: readonly Buffer[] = [],
	catalog = ''
): Buffer {
	const id = Buffer.from('0123456789abcdef');
	const rights = Buffer.from([0xc4, 0xff, 0xff, 0xff]);
	const owner = rc4(md5(padded('ejerens')).subarray(0, 5), padded(password));
	const key = md5(padded(password), owner, rights, id).subarray(0, 5);
	const user = rc4(key, padding);
	const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
	/** Each object has a key of its own, from its number. */
	const sealed = (number: number, data: string) =>
		rc4(md5(key, Buffer.from([number, 0, 0, 0, 0])).subarray(0, 10), Buffer.from(data, 'latin1'));
	const font =
		'<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >>';
	return pdfFile(
		[
			Buffer.from(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`),
			Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
			Buffer.from(
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources ${font} >>`
			),
			pdfStream('', sealed(4, `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`)),
			Buffer.from(
				`<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P ${rights.readInt32LE(0)} >>`
			),
			...objects
		],
		{ trailer: `/Encrypt 5 0 R /ID [${hex(id)} ${hex(id)}]` }
	);
}
