import { expect, test } from 'vitest';
import type { Document } from '#domain/document';
import { awaits, awaitingLine, textPieces } from './programme-text.ts';

const paragraph = (id: string, text: string): Document[number] => ({
	type: 'paragraph',
	id,
	content: [{ type: 'text', text }]
});

test('the line that says so is shown as the mark, where it stands', () => {
	const [one, two] = [paragraph('a', 'Vi ved dette.'), paragraph('c', 'Og ikke dette.')];
	const text = [one, paragraph('b', 'Afventer faglig godkendelse'), two];
	expect(awaits(text)).toBe(false);
	const marked = [one, paragraph('b', `(${awaitingLine.slice(1, -1)})`), two];
	expect(awaits(marked)).toBe(true);
	expect(textPieces(marked)).toEqual([
		{ awaits: false, text: [one] },
		{ awaits: true },
		{ awaits: false, text: [two] }
	]);
});
