import { expect, test } from 'vitest';
import type { WordForms } from './search-query.ts';
import { marked, recogniser, snippet } from './search-snippet.ts';

const word = (typed: string, more: Partial<WordForms> = {}): WordForms => ({
	...{ typed, spellings: [typed], stems: [typed], inside: [], near: [] },
	...{ isWord: true, isSmall: false, ...more }
});
const shown = (pieces: readonly { text: string; isFound: boolean }[]) =>
	pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

test.each([
	[
		word('underretning'),
		'En Underretning og underretningerne',
		'En [Underretning] og [underretningerne]'
	],
	[word('underretning'), 'underretningspligt', '[underretningspligt]'],
	[word('hus', { inside: ['børnehus'] }), 'Børnehuset er et hus', '[Børnehuset] er et [hus]'],
	[word('aabenraa', { spellings: ['åbenrå'], stems: ['åbenrå'] }), 'i Aabenraa', 'i [Aabenraa]'],
	[word('underetning', { near: ['underretning'] }), 'Underretninger', '[Underretninger]'],
	[word('§133', { isWord: false }), 'efter § 133, stk. 2', 'efter [§ 133], stk. 2'],
	[word('for'), 'før og for', 'før og [for]']
])('marks $typed', (asked, text, expected) => {
	expect(shown(marked(text, recogniser([asked])))).toBe(expected);
});

test('the whole text is there again, whatever stands in it', () => {
	const text = '<script>xss()</script> & "hus" \u{1F9D2}🏽 hus\n\u202e hus';
	expect(
		marked(text, recogniser([word('hus')]))
			.map((piece) => piece.text)
			.join('')
	).toBe(text);
});

test('the piece shown is where most of the words stand together', () => {
	const text = `${'Her er kun barn. '.repeat(40)}Læreren ringer om et barn i skole i dag. ${'Og mere. '.repeat(40)}`;
	const found = shown(snippet(text, recogniser([word('barn'), word('skole')])));
	expect(found).toContain('[barn] i [skole]');
	expect(found.startsWith('… ')).toBe(true);
	expect(found.endsWith(' …')).toBe(true);
	expect(found.length).toBeLessThan(320);
});

test('a text without the words is shown from its beginning', () => {
	expect(shown(snippet('Kort tekst.', recogniser([word('andet')])))).toBe('Kort tekst.');
});

test('lines are told apart, where no full stop does', () => {
	const text = 'Modtagelsen\nÅben hele dagen.\nRing';
	expect(shown(snippet(text, recogniser([])))).toBe('Modtagelsen · Åben hele dagen. Ring');
});
