import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDocument } from '../../../tests/support/arbitrary-document.ts';
import type { Document } from './block.ts';
import { everyBlock } from './every-block.ts';
import { plainText } from './plain-text.ts';
import { putTogether, sideBySide } from './side-by-side.ts';

const texts = (lines: Readonly<Record<string, string>>): Document =>
	Object.entries(lines).map(([id, text]) => ({
		type: 'paragraph',
		id,
		content: [{ type: 'text', text }]
	}));
const merged = (base: Document | null, saved: Document, beside: Document) =>
	putTogether(sideBySide(base, saved, beside), []);

test('choosing one side throughout gives that side’s text, to the letter', () => {
	fc.assert(
		fc.property(arbitraryDocument, arbitraryDocument, (saved, beside) => {
			const strands = sideBySide(null, saved, beside);
			const all = (choice: 'saved' | 'beside') => strands.map(() => choice);
			expect(putTogether(strands, all('saved'))).toEqual(saved);
			expect(putTogether(strands, all('beside'))).toEqual(beside);
		})
	);
});

test('choosing both throughout drops no block, and every block has an id of its own', () => {
	fc.assert(
		fc.property(arbitraryDocument, arbitraryDocument, (saved, beside) => {
			const strands = sideBySide(null, saved, beside);
			const both = putTogether(
				strands,
				strands.map(() => 'both')
			);
			const linesOf = (text: Document) => plainText(text).split('\n').filter(Boolean);
			const lines = linesOf(both);
			for (const line of [...linesOf(saved), ...linesOf(beside)]) {
				expect(lines).toContain(line);
			}
			const ids = [...everyBlock(both)].map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
		})
	);
});

test('two equal texts leave nothing to choose', () => {
	fc.assert(
		fc.property(arbitraryDocument, (text) => {
			expect(sideBySide(null, text, text).every(({ same }) => same)).toBe(true);
			expect(merged(null, text, text)).toEqual(text);
		})
	);
});

test('what only one has changed is suggested as that one wrote it', () => {
	const base = texts({ a: 'Ring.', b: 'Skriv ned.', c: 'Bliv hos barnet.' });
	const saved = texts({ a: 'Ring nu.', b: 'Skriv ned.', c: 'Bliv hos barnet.' });
	const beside = texts({ a: 'Ring.', b: 'Skriv alt ned.', c: 'Bliv hos barnet.' });
	expect(merged(base, saved, beside)).toEqual(
		texts({ a: 'Ring nu.', b: 'Skriv alt ned.', c: 'Bliv hos barnet.' })
	);
});

test('where both changed the same block, both stand one after the other', () => {
	const result = merged(
		texts({ a: 'Ring.' }),
		texts({ a: 'Ring nu.' }),
		texts({ a: 'Ring straks.' })
	);
	expect(plainText(result)).toBe('Ring nu.\nRing straks.');
});

test('what somebody added stays, and what somebody took out stays out', () => {
	const base = texts({ a: 'Første.', b: 'Anden.', c: 'Tredje.' });
	const saved = texts({ a: 'Første.', ny: 'Ny hos den ene.', b: 'Anden.' });
	const beside = texts({ a: 'Første.', c: 'Tredje.', nyt: 'Ny hos den anden.' });
	expect(
		plainText(merged(base, saved, beside))
			.split('\n')
			.sort()
	).toEqual(['Første.', 'Ny hos den anden.', 'Ny hos den ene.']);
});

test('what one took out and the other rewrote stays', () => {
	const result = merged(texts({ a: 'Ring.' }), texts({}), texts({ a: 'Ring straks.' }));
	expect(plainText(result)).toBe('Ring straks.');
});

test('without the text both began from nothing is suggested left out', () => {
	const result = merged(
		null,
		texts({ a: 'Ring nu.', b: 'Hos den ene.' }),
		texts({ a: 'Ring straks.', c: 'Hos den anden.' })
	);
	for (const line of ['Ring nu.', 'Ring straks.', 'Hos den ene.', 'Hos den anden.']) {
		expect(plainText(result)).toContain(line);
	}
});

test('a block that one moved and the other rewrote is not lost', () => {
	const base = texts({ a: 'Første.', b: 'Anden.', c: 'Tredje.' });
	const saved = texts({ c: 'Tredje.', a: 'Første.', b: 'Anden.' });
	const beside = texts({ a: 'Første.', b: 'Anden.', c: 'Tredje, skrevet om.' });
	expect(plainText(merged(base, saved, beside))).toContain('Tredje, skrevet om.');
});
