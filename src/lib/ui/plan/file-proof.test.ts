import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fileAnswer, sha256, type KnownFile } from './file-proof.ts';

const sumOf = (text: string) => createHash('sha256').update(text).digest('hex');
const known: readonly KnownFile[] = [
	{ name: 'Vold og seksuelle overgreb', number: 2, kind: 'PDF', hash: sumOf('fil 2') },
	{ name: 'Vold og seksuelle overgreb', number: 1, kind: 'Word', hash: sumOf('fil 1') }
];
const answerTo = async (text: string) =>
	fileAnswer(known, await sha256(new TextEncoder().encode(text).buffer), 'plan.pdf');

test('a stored file is known, and which version it is of', async () => {
	expect(await answerTo('fil 2')).toBe(
		'Ja. plan.pdf er den gemte PDF-fil af version 2: Vold og seksuelle overgreb.'
	);
	expect(await answerTo('fil 1')).toContain('Word-fil af version 1');
});

test('a file that differs by one letter is not one of them', async () => {
	expect(await answerTo('fil 3')).toMatch(/^Nej\. plan\.pdf er ikke en fil/);
	expect(await answerTo('')).toMatch(/^Nej\./);
});
