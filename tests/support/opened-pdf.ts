import { inflateSync } from 'node:zlib';

/** A PDF with every compressed stream opened, as latin-1 text to search in. */
export function openedPdf(pdf: Uint8Array): string {
	const bytes = Buffer.from(pdf);
	const raw = bytes.toString('latin1');
	const parts = [raw];
	for (const match of raw.matchAll(/stream\r?\n/g)) {
		const start = match.index + match[0].length;
		const end = raw.indexOf('endstream', start);
		try {
			parts.push(inflateSync(bytes.subarray(start, end)).toString('latin1'));
		} catch {
			// Fonts and metadata may stand uncompressed: those are in the raw text already.
		}
	}
	return parts.join('\n');
}
