import { expect, test } from 'vitest';
import { folded, indexedWords, isOneLetterOff, wordsIn } from './search-words.ts';

const formsOf = (text: string) => [...wordsIn(text)].map(({ forms }) => forms);

test.each([
	['Børnehuset', 'børnehuset'],
	['AABENRAA', 'åbenrå'],
	['Åbenrå', 'åbenrå'],
	['idé', 'ide'],
	['allé', 'alle'],
	['Malmö', 'malmø'],
	['Ålborg'.normalize('NFD'), 'ålborg'],
	['før', 'før'],
	['for', 'for']
])('%s is found as %s', (typed, found) => expect(folded(typed)).toBe(found));

test.each([
	['§ 133', [['§133', '133']]],
	['§133, stk. 1', [['§133', '133'], ['stk'], ['1']]],
	['§§ 132-135', [['§132', '132'], ['135']]],
	['§ 155 a', [['§155', '155', '§155a', 'a']]],
	['§ 155a, stk. 2', [['§155', '155', '§155a', 'a'], ['stk'], ['2']]],
	['§ 15 i barnets lov', [['§15', '15'], ['i'], ['barnets'], ['lov']]],
	['§ 15 og 16', [['§15', '15'], ['og'], ['16']]],
	['paragraf 133', [['§133', '133']]],
	['Politi/skole: e-mail', [['politi'], ['skole'], ['e'], ['mail']]]
])('the words of “%s”', (text, forms) => expect(formsOf(text)).toEqual(forms));

test('a word is where it stands in the text, however it is spelled', () => {
	const text = 'Ring til Ålborg'.normalize('NFD');
	const places = [...wordsIn(text)].map(({ start, end }) => text.slice(start, end));
	expect(places).toEqual(text.split(' '));
});

test('a text is about what its title says, and what it says again and again', () => {
	const text = `Ring først. Ring igen. ${'Noget andet står her. '.repeat(30)}`;
	const words = indexedWords('Modtagelsen', text, 'Eksempelkøbing');
	expect(words.title).toEqual(['modtagelsen']);
	expect(words.salient).toEqual(['modtagelsen', 'ring', 'noget', 'andet', 'står', 'her']);
	expect(words.all).toContain('eksempelkøbing');
	expect(words.all).toContain('først');
});

test.each([
	['underetning', 'underretning', true],
	['underrretning', 'underretning', true],
	['underretninf', 'underretning', true],
	['underertning', 'underretning', true],
	['underretning', 'underretning', false],
	['underetnin', 'underretning', false],
	['nuderretnnig', 'underretning', false],
	['', 'a', true],
	['ab', 'ba', true],
	['abc', 'cba', false]
])('“%s” and “%s” are one letter apart: %s', (one, other, isOff) => {
	expect(isOneLetterOff(one, other)).toBe(isOff);
	expect(isOneLetterOff(other, one)).toBe(isOff);
});

test('words without end, and signs without end, take no longer than their length', () => {
	const started = performance.now();
	for (const text of [
		'å'.repeat(100_000),
		'§ '.repeat(50_000),
		'§§'.repeat(50_000),
		'paragraf '.repeat(10_000),
		`§${' '.repeat(100_000)}`
	]) {
		expect([...wordsIn(text)].length).toBeGreaterThanOrEqual(0);
	}
	expect(performance.now() - started).toBeLessThan(5_000);
});
