/**
 * Small PDFs made on demand, remembered by what they are made from: the same source gives the same bytes, so one
 * is never out of date. The one asked for longest ago goes first.
 */
import { createHash } from 'node:crypto';
import { pressPdf } from './pdf.ts';

/** In bytes; some hundred cards. */
const budget = 16_000_000;

const remembered = new Map<string, Uint8Array>();
let size = 0;

export function rememberedPdf(source: string, name: string): Uint8Array {
	const key = createHash('sha256').update(source).digest('base64url');
	const found = remembered.get(key);
	const pdf = found ?? pressPdf(source, name);
	remembered.delete(key);
	remembered.set(key, pdf);
	if (!found) size += pdf.length;
	for (const [oldest, { length }] of remembered) {
		if (size <= budget) break;
		remembered.delete(oldest);
		size -= length;
	}
	return pdf;
}
