import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDocument } from '../../../tests/support/arbitrary-document.ts';
import { documentDifference, sameWords, wordDifference, type WordChange } from './index.ts';

const without = (kind: WordChange['kind'], changes: readonly WordChange[]) =>
	changes
		.filter((change) => change.kind !== kind)
		.map(({ text }) => text)
		.join('');

const shown = (changes: readonly WordChange[]) =>
	changes
		.map(({ kind, text }) =>
			kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`
		)
		.join('');

const few = fc.array(fc.constantFrom('ring', ' ', 'til', 'kommunen', ', ', 'æ', '.'), {
	maxLength: 60
});
const text = fc.oneof(
	few.map((words) => words.join('')),
	fc.string({ unit: 'grapheme', maxLength: 80 })
);

test('the difference of two texts holds both of them whole', () => {
	fc.assert(
		fc.property(text, text, (before, after) => {
			const changes = wordDifference(before, after);
			expect(without('added', changes)).toBe(before);
			expect(without('removed', changes)).toBe(after);
		}),
		{ seed: 1, numRuns: 2_000 }
	);
});

test('a text compared with itself has not changed', () => {
	fc.assert(
		fc.property(text, (same) => {
			expect(wordDifference(same, same).filter(({ kind }) => kind !== 'same')).toEqual([]);
		}),
		{ seed: 2 }
	);
});

test.each([
	['Ring til kommunen i dag.', 'Ring til kommunen nu.', 'Ring til kommunen -i dag-+nu+.'],
	['Skriv det ned.', 'Skriv barnets ord ned.', 'Skriv -det-+barnets ord+ ned.'],
	['', 'Nyt.', '+Nyt.+'],
	['Gammelt.', '', '-Gammelt.-'],
	['Spørg din leder.', 'Spørg straks din leder.', 'Spørg +straks +din leder.']
])('“%s” → “%s” is told in whole words', (before, after, told) =>
	expect(shown(wordDifference(before, after))).toBe(told)
);

test('two long texts with nothing in common take no longer than a moment', () => {
	const long = (word: string) =>
		Array.from({ length: 40_000 }, (_, at) => `${word}${at}`).join(' ');
	const started = performance.now();
	const changes = wordDifference(long('a'), long('b'));
	expect(performance.now() - started).toBeLessThan(5_000);
	expect(without('added', changes)).toBe(long('a'));
});

const paragraph = (id: string, words: string) =>
	({ type: 'paragraph', id, content: [{ type: 'text', text: words }] }) as const;

test('a line that moved down is not a rewritten line; a rewritten one is shown word by word', () => {
	const before = [
		paragraph('a', 'Ring til kommunen i dag.'),
		paragraph('b', 'Sig det til lederen.')
	];
	const after = [
		paragraph('x', 'Et helt nyt afsnit kommer først.'),
		paragraph('a', 'Ring til kommunen nu.'),
		paragraph('b', 'Sig det til lederen.')
	];
	expect(documentDifference(before, after).map(({ words }) => shown(words))).toEqual([
		'+Et helt nyt afsnit kommer først.+',
		'Ring til kommunen -i dag-+nu+.',
		'Sig det til lederen.'
	]);
});

test('a link that leads elsewhere is a change, though the words are the same', () => {
	const linked = (href: string) => [
		{
			type: 'paragraph',
			id: 'a',
			content: [{ type: 'text', text: 'Læs loven', marks: [{ type: 'link', href }] }]
		} as const
	];
	expect(sameWords(linked('/lov/et'), linked('/lov/et'))).toBe(true);
	expect(sameWords(linked('/lov/et'), linked('/lov/to'))).toBe(false);
});

test('no words of either document are lost in their difference', () => {
	const words = (changes: readonly WordChange[]) =>
		changes
			.map(({ text: part }) => part)
			.join('')
			.split(/\s+/)
			.sort();
	fc.assert(
		fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
			const lines = documentDifference(before, after);
			const whole = (document: typeof before, kept: 'added' | 'removed') => {
				const own = documentDifference(document, document).flatMap((line) => line.words);
				const found = lines
					.flatMap((line) => line.words)
					.filter(({ kind }) => kind !== (kept === 'added' ? 'removed' : 'added'));
				expect(words(found).join('')).toHaveLength(words(own).join('').length);
			};
			whole(before, 'removed');
			whole(after, 'added');
			expect(sameWords(before, before)).toBe(true);
		}),
		{ seed: 3 }
	);
});
