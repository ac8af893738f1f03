/**
 * What a character is to the reader of citations. Texts come out of PDF and Word: soft hyphens, odd blanks,
 * letters in two parts (å as a + ring) and broken lines are all normal there.
 */
export const OTHER = 0;
export const LETTER = 1;
/** Stands inside a word without being a letter of it: soft hyphen, zero-width signs, combining marks. */
export const JOIN = 2;
export const BLANK = 3;
export const LINE = 4;
export const DIGIT = 5;
export const SIGN = 6;
export const HYPHEN = 7;

const size = 0x3001;
const kinds = new Uint8Array(size);
const folds = new Uint16Array(0x250);

const mark = (kind: number, from: number, to = from) => kinds.fill(kind, from, to + 1);
mark(LETTER, 0xc0, 0x24f);
mark(LETTER, 0x41, 0x5a);
mark(LETTER, 0x61, 0x7a);
mark(OTHER, 0xd7);
mark(OTHER, 0xf7);
mark(DIGIT, 0x30, 0x39);
for (const code of [0x09, 0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) mark(BLANK, code);
mark(BLANK, 0x2000, 0x200a);
mark(LINE, 0x0a, 0x0d);
mark(LINE, 0x2028, 0x2029);
mark(LINE, 0x85);
for (const code of [0xad, 0x2060]) mark(JOIN, code);
mark(JOIN, 0x200b, 0x200d);
mark(JOIN, 0x300, 0x36f);
for (const code of [0x2d, 0x2010, 0x2011]) mark(HYPHEN, code);
mark(SIGN, 0xa7);

// Lower case without accents, so that å in one part and å in two parts are the same letter.
for (let code = 0; code < folds.length; code += 1) {
	const lower = String.fromCharCode(code).toLowerCase().normalize('NFD');
	folds[code] = kinds[code] === LETTER ? Math.min(lower.charCodeAt(0), 0xff) : 0;
}

/** Kind and fold in one, for the scan: the kind in the upper byte. */
export const letterTable = new Uint16Array(0x10000);
for (let code = 0; code < size; code += 1) {
	letterTable[code] = ((kinds[code] ?? OTHER) << 8) | (folds[code] ?? 0);
}
letterTable[0xfeff] = JOIN << 8;

export const kindOf = (code: number): number =>
	code < size ? (kinds[code] ?? OTHER) : code === 0xfeff ? JOIN : OTHER;

/** The folded letter, below 256; 0 for what is no letter. */
export const foldOf = (code: number): number => (code < 0x250 ? (folds[code] ?? 0) : 0);

const isFolded = /^[a-zæø]+$/;

/** The letters of a text alone, folded: `Service-\nLoven` is `serviceloven`. */
export function folded(text: string, from = 0, to = text.length): string {
	const plain = text.slice(from, to).toLowerCase();
	if (isFolded.test(plain)) return plain;
	let letters = '';
	for (let at = from; at < to; at += 1) {
		const fold = foldOf(text.charCodeAt(at));
		if (fold !== 0) letters += String.fromCharCode(fold);
	}
	return letters;
}

export const kindAt = (text: string, at: number): number =>
	at >= 0 && at < text.length ? kindOf(text.charCodeAt(at)) : OTHER;

export const isCapital = (text: string, at: number): boolean => {
	const sign = text.charAt(at);
	return kindAt(text, at) === LETTER && sign !== sign.toLowerCase();
};

/** Where a word that ends before `end` begins; a word is at most 40 letters here. */
export function wordStart(text: string, end: number): number {
	let at = end;
	const least = Math.max(0, end - 40);
	while (at > least && (kindAt(text, at - 1) === LETTER || kindAt(text, at - 1) === JOIN)) at -= 1;
	return at;
}

/** Blanks and at most one line break, as a pattern: what may stand between two parts of one citation. */
export const blanks =
	'(?:[^\\S\\r\\n\\f]|[\\u00ad\\u200b\\u2060]){0,6}(?:(?:\\r\\n|[\\r\\n\\f])(?:[^\\S\\r\\n\\f]|[\\u00ad\\u200b\\u2060]){0,6})?';
/** The end of a word, also for letters that \b does not know. */
export const wordEnd = '(?![\\p{L}\\p{M}])';

export const sticky = (pattern: string): RegExp => new RegExp(pattern, 'iuy');

/** A sticky pattern tried at one place. */
export function tryAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

/** Between blanks of one citation: skips them; gives the first place after. */
export function skipBlanks(text: string, from: number): number {
	let at = from;
	let lines = 0;
	for (const most = from + 12; at < most; at += 1) {
		const kind = kindAt(text, at);
		if (kind === LINE) {
			if (text.charCodeAt(at) === 0x0a && text.charCodeAt(at - 1) === 0x0d) continue;
			lines += 1;
			if (lines > 1) return from;
		} else if (kind !== BLANK && kind !== JOIN) break;
	}
	return at;
}

/** The first character after the blanks, to see quickly that nothing can follow. */
export const firstSign = (text: string, at: number): string => text.charAt(skipBlanks(text, at));
