/**
 * Words as search sees them (G6): lower case, one form of each letter, `aa` as `å`. Æ, ø and å stay letters of
 * their own, so that `for` is not `før`; other accents fall away. `§ 155 a` is one word beside its parts.
 */
export interface TextWord {
	readonly start: number;
	readonly end: number;
	/** What the word is found by; a section by several. */
	readonly forms: readonly string[];
}

const pattern =
	/(?:§\s{0,3}|\bparagraf(?:fen)?\s{1,3})(\d{1,4})(?:\s?([a-hj-z])(?![\p{L}\p{M}\p{N}]))?|[\p{L}\p{M}\p{N}]+/giu;

/** No word of a language is longer; what is longer is found by its beginning. */
const longest = 60;

const plainLetters: Readonly<Record<string, string>> = { ä: 'æ', ö: 'ø' };

export const folded = (word: string): string =>
	word
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^a-z0-9æøå§]/gu, plainLetter)
		.replaceAll('aa', 'å')
		.slice(0, longest);

/** `é` → `e`; a letter of another script stays. */
const plainLetter = (letter: string): string =>
	plainLetters[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');

export function* wordsIn(text: string): Generator<TextWord> {
	for (const match of text.matchAll(pattern)) {
		const [whole, section, letter] = match;
		const place = { start: match.index, end: match.index + whole.length };
		if (section === undefined) {
			const word = folded(whole);
			if (word !== '') yield { ...place, forms: [word] };
			continue;
		}
		const number = String(Number(section));
		const forms = [`§${number}`, number];
		if (letter) forms.push(`§${number}${letter.toLowerCase()}`, letter.toLowerCase());
		yield { ...place, forms };
	}
}

export interface IndexedWords {
	readonly title: readonly string[];
	/** What the text is about: said again and again, or in its title. */
	readonly salient: readonly string[];
	readonly all: readonly string[];
}

/** A search vector holds a megabyte; no text that anybody reads comes near this many different words. */
const mostWords = 8_000;

/** `names`: whose text it is; found by too, and weighing least. */
export function indexedWords(title: string, text: string, names = ''): IndexedWords {
	const inTitle = new Set([...wordsIn(title)].flatMap(({ forms }) => forms));
	const counts = new Map<string, number>();
	let length = 0;
	for (const { forms } of wordsIn(text)) {
		length += 1;
		for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
	}
	const isSalient = (count: number) => count >= 2 && count * 100 >= length;
	const around = [...wordsIn(names)].flatMap(({ forms }) => forms);
	return {
		title: [...inTitle],
		salient: [
			...new Set([
				...inTitle,
				...[...counts].filter(([, count]) => isSalient(count)).map(([form]) => form)
			])
		].slice(0, mostWords),
		all: [...new Set([...inTitle, ...around, ...counts.keys()])].slice(0, mostWords)
	};
}

/** True when one is the other with one letter wrong, missing, too many, or two neighbours swapped. */
export function isOneLetterOff(one: string, other: string): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	if (long.length - short.length > 1 || one === other) return false;
	let start = 0;
	while (start < short.length && short[start] === long[start]) start += 1;
	const rest = (text: string, from: number) => text.slice(from);
	if (long.length > short.length) return rest(short, start) === rest(long, start + 1);
	const wrong = rest(short, start + 1) === rest(long, start + 1);
	const swapped =
		short[start] === long[start + 1] &&
		short[start + 1] === long[start] &&
		rest(short, start + 2) === rest(long, start + 2);
	return wrong || swapped;
}
