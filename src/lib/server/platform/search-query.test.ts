import { expect, test } from 'vitest';
import { everyWord, mostWords, readQuery, strengths, type WordForms } from './search-query.ts';

const typed = (text: string) => readQuery(text).words.map(({ spellings }) => spellings);

test.each([
	['Børnehus', [['børnehus']]],
	['boernehus', [['boernehus', 'børnehus']]],
	['aegte', [['aegte', 'ægte']]],
	['maal', [['mål']]],
	['laegesoege', [['laegesoege', 'lægesøge', 'lægesoege', 'laegesøge']]],
	['§ 155 a', [['§155a']]],
	['§ 133 stk. 2', [['§133'], ['stk'], ['2']]],
	['pligt Pligt PLIGT', [['pligt']]],
	[`'); drop table x; --`, [['drop'], ['table'], ['x']]],
	['%_*&|!():<>\\', []]
])('“%s” is looked for as', (text, spellings) => expect(typed(text)).toEqual(spellings));

test('what is too long is cut, and says so', () => {
	expect(readQuery('ord '.repeat(500)).isCut).toBe(true);
	expect(readQuery('a b c d e f g h').isCut).toBe(false);
	expect(readQuery('a b c d e f g h i')).toMatchObject({ isCut: true, words: { length: 8 } });
});

const forms = (word: string, more: Partial<WordForms> = {}): WordForms => ({
	...{ typed: word, spellings: [word], stems: [word], inside: [], near: [] },
	...{ isWord: true, isSmall: false, ...more }
});

test('no sign that somebody typed reaches the search but as a part of a word', () => {
	const { words } = readQuery(`it's "a" & b | c:* !d <-> (e)`);
	const query = everyWord(words.map((word) => ({ ...forms(word.typed), ...word })));
	expect(query.replace(/'[^']*'/g, '').replace(/[()&| ]|:\*/g, '')).toBe('');
	expect(query.match(/'[^']*'/g)?.every((one) => /^'[=+!]?[\p{L}\p{N}§]+'$/u.test(one))).toBe(true);
});

test('the title comes before the text, and the word before what holds it', () => {
	const levels = strengths([forms('hus', { inside: ['børnehus'], near: ['mus'] })]);
	const place = (query: string) => levels.indexOf(query);
	const order = [`('!hus')`, `('+hus')`, `('=hus')`, `('hus')`, `('='hus':*)`];
	expect(order.slice(0, 4).map(place)).toEqual(
		order
			.slice(0, 4)
			.map(place)
			.toSorted((a, b) => a - b)
	);
	expect(levels.at(-1)).toBe(`('!mus')`);
	expect(place(`('!børnehus')`)).toBeGreaterThan(place(`('hus')`));
});

test('of three words, two are looked for in each of the three ways', () => {
	const query = mostWords([forms('en'), forms('to'), forms('tre')], 1);
	expect(query.split(' & ')).toHaveLength(4);
});

test('eight words with many compounds make a search of a bearable size', () => {
	const words = [...Array(8).keys()].map((n) =>
		forms(`ord${n}`, { inside: [...Array(60).keys()].map((m) => `sammensat${n}x${m}`) })
	);
	expect(mostWords(words, 2).length).toBeLessThan(20_000);
});
