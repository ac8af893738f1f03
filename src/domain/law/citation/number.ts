/** Numbers as they stand in citations, and what is only a count, a date or a year. */
import {
	blanks,
	DIGIT,
	foldOf,
	HYPHEN,
	JOIN,
	kindAt,
	LETTER,
	LINE,
	skipBlanks,
	sticky,
	tryAt,
	wordEnd
} from './letters.ts';

export interface ReadNumber {
	readonly number: number;
	readonly letter: string;
	readonly end: number;
}

/** Digits, at most six; undefined where none stand. */
export function readDigits(text: string, at: number): { value: number; end: number } | undefined {
	let end = at;
	let value = 0;
	for (; end < at + 6 && kindAt(text, end) === DIGIT; end += 1) {
		value = value * 10 + text.charCodeAt(end) - 0x30;
	}
	return end === at || kindAt(text, end) === DIGIT ? undefined : { value, end };
}

/** `155 a`, `49b`, `15`. */
export function readNumber(text: string, at: number): ReadNumber | undefined {
	const digits = readDigits(text, at);
	if (!digits) return undefined;
	const letter = readLetter(text, digits.end);
	return letter
		? { number: digits.value, letter: letter.letter, end: letter.end }
		: { number: digits.value, letter: '', end: digits.end };
}

/** The single letter after a number, unless it is a word of its own or the start of an abbreviation. */
export function readLetter(
	text: string,
	after: number
): { readonly letter: string; readonly end: number } | undefined {
	const at = skipBlanks(text, after);
	const fold = kindAt(text, at) === LETTER ? foldOf(text.charCodeAt(at)) : 0;
	if (fold < 0x61 || fold > 0x7a || isPartOfWord(text, at)) return undefined;
	const original = text.charAt(at).toLowerCase();
	if (original !== String.fromCharCode(fold)) return undefined;
	const apart = at > after;
	const next = text.charAt(at + 1);
	if (fold === 0x69 && (apart || isWordAhead(text, at + 1))) return undefined;
	if (apart && kindAt(text, at - 1) === LINE && next === ')') return undefined;
	if (next === '.') {
		const beyond = skipBlanks(text, at + 2);
		if (kindAt(text, beyond) === DIGIT && 'dsp'.includes(original)) return undefined;
		if (apart && isSmallLetter(text, beyond)) return undefined;
		if (fold === 0x66 && apart && beyond > at + 2 && !isLineEnd(text, at + 2)) return undefined;
	}
	return { letter: original, end: at + 1 };
}

function isPartOfWord(text: string, at: number): boolean {
	const next = kindAt(text, at + 1);
	if (next === LETTER || next === JOIN || next === DIGIT) return true;
	return next === HYPHEN && kindAt(text, at + 2) === LETTER && kindAt(text, at + 3) === LETTER;
}

const isWordAhead = (text: string, at: number): boolean => {
	const word = skipBlanks(text, at);
	return word > at && kindAt(text, word) === LETTER;
};

const isLineEnd = (text: string, at: number): boolean =>
	at >= text.length || kindAt(text, at) === LINE;

export const isSmallLetter = (text: string, at: number): boolean => {
	const sign = text.charAt(at);
	return kindAt(text, at) === LETTER && sign === sign.toLowerCase();
};

const preposition = sticky(`${blanks}(?:i|efter|af|fra|jf)${wordEnd}`);
export const isPreposition = (text: string, at: number): boolean =>
	tryAt(preposition, text, at) !== null;

const counted =
	'timers?|time|dage?s?|døgn|hverdage|arbejdsdage|uger?s?|måneder?s?|måned|års?|minutter|kvartal|børn|unge|elever|' +
	'medarbejdere?|ansatte|personer|kommuner|familier|forældre|underretninger|sager|sag|skoler|institutioner|gange|gang|' +
	'procent|pct|kr|kroner|mio|mia|km|sider|side|andre|andet|forskellige|formål|mål|punkter|trin|faser|niveauer|temaer|' +
	'kapitler|kapitel|paragraffer|bestemmelser|afsnit|stykker|ting|spørgsmål|eksempler|årige|årig|klasse|kreds|møder';
const afterCount = sticky(
	`${blanks}(?:[%‰]|(?:${counted})${wordEnd})|-?årige?|[.:]\\d|/\\d{1,2}[/-]\\d|/7(?!\\d)`
);

/** `24 timer`, `3. fase`, `1. januar`, `2.5`, `24/7`: a number that counts something. */
export function isCount(text: string, end: number): boolean {
	if (tryAt(afterCount, text, end)) return true;
	if (text.charAt(end) !== '.') return false;
	const beyond = skipBlanks(text, end + 1);
	return beyond > end + 1 && isSmallLetter(text, beyond);
}

export const isYear = (value: number): boolean => value >= 1900 && value < 2100;
