/** The piece of a text that answers the question, with the words that were asked for marked. Plain text in, plain text out. */
import { partOf, type WordForms } from './search-query.ts';
import { wordsIn } from './search-words.ts';

export interface Piece {
	readonly text: string;
	readonly isFound: boolean;
}

/** Which of the asked words a word of a text is: its place among them, or -1. */
export type Recognise = (forms: readonly string[]) => number;

/** Danish endings are at most this long: `underretning` + `erne` + `s`. */
const longestEnding = 5;

export function recogniser(words: readonly WordForms[]): Recognise {
	const tests = words.map(({ spellings, stems, inside, near, isWord }) => {
		const isForm = (word: string, stem: string) =>
			word.startsWith(stem) && word.length - stem.length <= longestEnding;
		const parts = spellings.map((word, index) => partOf(word, stems[index] ?? word));
		const compounds = new Set(inside);
		return (word: string) =>
			spellings.includes(word) ||
			(isWord &&
				(stems.some((stem) => isForm(word, stem)) ||
					near.some((stem) => isForm(word, stem)) ||
					parts.some((part) => part.length >= 3 && word.startsWith(part)) ||
					[...compounds].some((stem) => isForm(word, stem))));
	});
	return (forms) => tests.findIndex((test) => forms.some(test));
}

/** The whole text in pieces. */
export function marked(text: string, recognise: Recognise): readonly Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	const put = (end: number, isFound: boolean) => {
		if (end > at) pieces.push({ text: text.slice(at, end), isFound });
		at = end;
	};
	for (const { start, end, forms } of wordsIn(text)) {
		if (recognise(forms) < 0) continue;
		put(start, false);
		put(end, true);
	}
	put(text.length, false);
	return pieces;
}

/** Lines after each other, told apart where no full stop does. */
const oneLine = (text: string): string =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.map((line, index, lines) => line + (index === lines.length - 1 ? '' : separator(line)))
		.join('')
		.replace(/\s+/gu, ' ');

const separator = (line: string): string => (/[.,:;!?…]$/u.test(line) ? ' ' : ' · ');

/** What stands before the first word found, so that it is read in its sentence. */
const before = 60;

/** About `length` characters around the place with most of the asked words; else the beginning. */
export function snippet(text: string, recognise: Recognise, length = 240): readonly Piece[] {
	const line = oneLine(text);
	const found = [...wordsIn(line)].flatMap(({ start, end, forms }) => {
		const which = recognise(forms);
		return which < 0 ? [] : [{ start, end, which }];
	});
	let best = { from: 0, score: -1 };
	let last = 0;
	for (const [index, { start }] of found.entries()) {
		while (last < found.length && (found[last]?.end ?? 0) <= start + length - before) last += 1;
		const near = found.slice(index, last);
		const score = new Set(near.map(({ which }) => which)).size * 100 + Math.min(near.length, 99);
		if (score > best.score) best = { from: Math.max(0, start - before), score };
	}
	const from = wordStart(line, best.from);
	const to = from + length >= line.length ? line.length : wordEnd(line, from + length);
	const pieces = marked(line.slice(from, to), recognise);
	return [
		...(from > 0 ? [{ text: '… ', isFound: false }] : []),
		...pieces,
		...(to < line.length ? [{ text: ' …', isFound: false }] : [])
	];
}

/** Never in the middle of a word, unless it never ends. */
const wordStart = (line: string, at: number): number => {
	if (at === 0) return 0;
	const space = line.indexOf(' ', at);
	return space < 0 || space > at + before ? at : space + 1;
};

const wordEnd = (line: string, at: number): number => {
	const space = line.lastIndexOf(' ', at);
	return space > at - before ? space : at;
};
