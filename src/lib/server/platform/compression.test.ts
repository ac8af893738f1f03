import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { acceptedEncoding, compress } from './compression.ts';

test('a browser gets the smallest form it takes', () => {
	expect(acceptedEncoding('gzip, deflate, br, zstd')).toBe('br');
	expect(acceptedEncoding('gzip, deflate')).toBe('gzip');
	expect(acceptedEncoding('zstd;q=0.5, gzip;q=1')).toBe('zstd');
	expect(acceptedEncoding('*')).toBe('br');
});

test('what a client refuses or does not name is not sent to it', () => {
	expect(acceptedEncoding(null)).toBeUndefined();
	expect(acceptedEncoding('')).toBeUndefined();
	expect(acceptedEncoding('identity')).toBeUndefined();
	expect(acceptedEncoding('br;q=0, gzip;q=0.0, *;q=0')).toBeUndefined();
	expect(acceptedEncoding('br;q=0, gzip')).toBe('gzip');
	expect(acceptedEncoding('br;q=nonsense')).toBeUndefined();
});

test('every form unfolds to the page itself', async () => {
	const page = Buffer.from('<p>Ring 114, og bed om den sociale vagt.</p>'.repeat(50));
	for (const effort of ['quick', 'best'] as const) {
		expect(brotliDecompressSync(await compress(page, 'br', effort))).toEqual(page);
		expect(gunzipSync(await compress(page, 'gzip', effort))).toEqual(page);
		expect(zstdDecompressSync(await compress(page, 'zstd', effort))).toEqual(page);
	}
});
