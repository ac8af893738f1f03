/**
 * What somebody typed, as words to look for, and those words as searches of different strength. The index holds
 * each word of a text four ways: `=word` as it stands, its stem, `+stem` when the text is about it, and `!stem`
 * when it stands in the title. So the order of the results follows from the index alone, without reading texts.
 */
import { wordsIn, folded } from './search-words.ts';

export const searchLimits = { characters: 200, words: 8 } as const;

export interface AskedWord {
	readonly typed: string;
	/** How the texts may spell it, as typed first: `boernehus` is also `børnehus`. */
	readonly spellings: readonly string[];
	/** Letters only: a number and a section are found as they are. */
	readonly isWord: boolean;
}

export interface AskedQuery {
	readonly words: readonly AskedWord[];
	/** Something was too long to be looked for. */
	readonly isCut: boolean;
}

export function readQuery(text: string): AskedQuery {
	const words = new Map<string, AskedWord>();
	const taken = text.slice(0, searchLimits.characters);
	for (const { start, end, forms } of wordsIn(taken)) {
		const typed = taken.slice(start, end);
		// `§ 155 a` is asked for as a whole.
		const asked = forms[0]?.startsWith('§') ? (forms[2] ?? forms[0]) : folded(typed);
		if (!words.has(asked)) words.set(asked, askedWord(typed, asked));
	}
	const all = [...words.values()];
	return {
		words: all.slice(0, searchLimits.words),
		isCut: text.length > searchLimits.characters || all.length > searchLimits.words
	};
}

function askedWord(typed: string, asked: string): AskedWord {
	const isWord = /^\p{L}+$/u.test(asked);
	const danish = (ae: boolean, oe: boolean) =>
		asked.replaceAll(ae ? 'ae' : '\0', 'æ').replaceAll(oe ? 'oe' : '\0', 'ø');
	const spellings = [asked, danish(true, true), danish(true, false), danish(false, true)];
	return { typed, isWord, spellings: isWord ? [...new Set(spellings)] : [asked] };
}

/** A word with what the database knows of it. */
export interface WordForms extends AskedWord {
	/** It only joins others, as `og` and `er` do: looked for when nothing else was asked. */
	readonly isSmall: boolean;
	readonly stems: readonly string[];
	/** Stems of words that hold it inside: `pligt` in `underretningspligt`. */
	readonly inside: readonly string[];
	/** Stems of words one letter away. */
	readonly near: readonly string[];
}

/** The part that compounds are looked through for, and prefixes with: the stem where it says enough. */
export const partOf = (word: string, stem: string): string =>
	stem.length >= 4 && word.startsWith(stem) ? stem : word;

const shortestPart = 3;
const quoted = (lexeme: string): string => `'${lexeme}'`;
const anyOf = (parts: readonly string[]): string | undefined =>
	parts.length === 0 ? undefined : `(${[...new Set(parts)].join(' | ')})`;
const allOf = (parts: readonly (string | undefined)[]): string | undefined =>
	parts.every((part) => part !== undefined) ? `(${parts.join(' & ')})` : undefined;
const either = (...parts: readonly (string | undefined)[]): string | undefined =>
	anyOf(parts.filter((part) => part !== undefined));

/** No word is empty, so this finds nothing. */
const nothing = quoted('=');

type Mark = '' | '+' | '!';

const exact = ({ spellings }: WordForms) => anyOf(spellings.map((word) => quoted(`=${word}`)));
const stem = ({ stems }: WordForms, mark: Mark = '') =>
	anyOf(stems.map((one) => quoted(mark + one)));
const inside = (forms: WordForms, mark: Mark = '') =>
	anyOf(forms.inside.map((one) => quoted(mark + one)));
const near = (forms: WordForms, mark: Mark = '') =>
	anyOf(forms.near.map((one) => quoted(mark + one)));
const begins = ({ isWord, spellings, stems }: WordForms, mark: Mark | '=') => {
	if (!isWord) return undefined;
	const parts = spellings.flatMap((word, index) => {
		const part = partOf(word, stems[index] ?? word);
		return mark === '=' ? [word, part] : [part];
	});
	return anyOf(
		parts.filter((part) => part.length >= shortestPart).map((part) => `${quoted(mark + part)}:*`)
	);
};

/** Anywhere, in any form. */
export const anywhere = (forms: WordForms): string =>
	either(stem(forms), exact(forms), begins(forms, '='), inside(forms), near(forms)) ?? nothing;

export const everyWord = (words: readonly WordForms[]): string =>
	allOf(words.map(anywhere)) ?? nothing;

/** Texts with all but `missing` of the words. Of many words only their own forms count: the choices are so many. */
export const mostWords = (words: readonly WordForms[], missing: number): string => {
	const one = words.length > 3 ? ownForms : anywhere;
	return (
		anyOf(choices(words, words.length - missing).map((some) => `(${some.map(one).join(' & ')})`)) ??
		nothing
	);
};

const ownForms = (forms: WordForms): string =>
	either(stem(forms), exact(forms), near(forms)) ?? nothing;

function choices<Value>(from: readonly Value[], count: number): readonly (readonly Value[])[] {
	if (count === 0) return [[]];
	return from.flatMap((first, index) =>
		choices(from.slice(index + 1), count - 1).map((rest) => [first, ...rest])
	);
}

/**
 * Searches from the strongest to the weakest. Of the same place the word itself comes before its other forms,
 * then words that begin with it, then compounds that hold it, then words one letter away.
 */
export function strengths(words: readonly WordForms[]): readonly string[] {
	const [only] = words;
	const levels = words.length === 1 && only ? levelsOfOne(only) : levelsOfSeveral(words);
	return levels.filter((level) => level !== undefined);
}

/** The same where only most of the words are found: a title that has one of them first. */
export const strengthsOfMost = (words: readonly WordForms[], within: string): readonly string[] =>
	[allOf([within, either(...words.map((word) => stem(word, '!')))])].filter(
		(level) => level !== undefined
	);

const levelsOfOne = (word: WordForms) => [
	allOf([stem(word, '!'), exact(word)]),
	stem(word, '!'),
	allOf([stem(word, '+'), exact(word)]),
	stem(word, '+'),
	begins(word, '!'),
	exact(word),
	stem(word),
	begins(word, '+'),
	begins(word, '='),
	inside(word, '!'),
	inside(word, '+'),
	inside(word),
	near(word, '!')
];

function levelsOfSeveral(words: readonly WordForms[]) {
	const title = (word: WordForms) => stem(word, '!');
	const about = (word: WordForms) => either(title(word), stem(word, '+'), begins(word, '!'));
	const said = (word: WordForms) => either(about(word), stem(word), exact(word));
	const implied = (word: WordForms) => either(said(word), begins(word, '='), inside(word));
	const every = (grade: typeof title) => allOf(words.map(grade));
	const some = (grade: typeof title) => either(...words.map(grade));
	return [
		every(title),
		allOf([every(about), some(title)]),
		every(about),
		allOf([every(said), some(title)]),
		allOf([every(said), some(about)]),
		every(said),
		allOf([every(implied), some(title)]),
		allOf([every(implied), some(about)]),
		every(implied)
	];
}
