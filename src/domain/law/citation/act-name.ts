/** Decides whether a word, with the words after it, names an act or a section sign. */
import { readGazetteNumber } from './gazette-number.ts';
import {
	BLANK,
	DIGIT,
	firstSign,
	folded,
	HYPHEN,
	isCapital,
	JOIN,
	kindAt,
	LETTER,
	LINE,
	SIGN,
	skipBlanks,
	wordStart
} from './letters.ts';
import { actMark, unknownAct, type ActMark } from './mark.ts';
import type { Place } from './place.ts';
import type { Name, Phrase, WordUse } from './name-index.ts';
import { isOneLetterOff } from './near-spelling.ts';
import { isSmallLetter } from './number.ts';
import type { Scan } from './scanning.ts';

export type ReadName =
	| { readonly kind: 'act'; readonly mark: ActMark }
	| { readonly kind: 'marker'; readonly marker: NonNullable<WordUse['marker']> };

/** A word of the text, and its letters alone. */
interface Word extends Place {
	readonly letters: string;
}

export function readActName(scan: Scan, place: Place): ReadName | undefined {
	const { text, index } = scan;
	const word = { ...place, letters: folded(text, place.start, place.end) };
	const use = index.words.get(word.letters);
	if (use?.marker) return { kind: 'marker', marker: use.marker };
	const mark = use ? byUse(scan, use, word) : byNearSpelling(scan, word);
	return mark && !isInAddress(text, place) ? { kind: 'act', mark } : undefined;
}

function byUse(scan: Scan, use: WordUse, word: Word): ActMark | undefined {
	const phrase = longestPhrase(scan.text, use, word.end);
	if (phrase) return phraseMark(scan.text, phrase, { start: word.start, end: phrase.end });
	return (
		(use.gazette && gazetteMark(scan, word)) ||
		(use.tail && splitName(scan, word)) ||
		(use.name && nameMark(scan, use.name, word))
	);
}

function nameMark(scan: Scan, name: Name, word: Word): ActMark | undefined {
	return name.short ? abbreviationMark(scan, name, word) : fullNameMark(scan.text, name, word);
}

function fullNameMark(text: string, { named }: Name, { start, end }: Word): ActMark | undefined {
	if (isCompound(text, end)) return undefined;
	const before = text.slice(Math.max(0, start - 7), start);
	const from = start - (/FN['’´]?s[ \u00a0]$/.exec(before)?.[0].length ?? 0);
	// "En ny straffelov" is not the act.
	const isAny = /(?:^|\s)(?:en|ny|egen|andre)\s$/i.test(before) && !isDefinite(text, end);
	return actMark({ start: from, end }, named, { near: false, alone: !isAny });
}

function abbreviationMark(scan: Scan, name: Name, { start, end }: Word): ActMark | undefined {
	const { text } = scan;
	// "SEL-sag", "X-SEL"; but "SEL153" is a § that was lost.
	if (isCompound(text, end, true) || kindAt(text, start - 1) === HYPHEN) return undefined;
	const body = text.slice(start, text.charAt(end - 1) === 's' ? end - 1 : end);
	const inCapitals = body === body.toUpperCase() && body.length > 1;
	const point = text.charAt(end) === '.' ? 1 : 0;
	const beside = isBesideSection(text, end + point);
	if (name.capitals && !inCapitals && !beside) return undefined;
	return actMark({ start, end: beside ? end + point : end }, name.named, {
		near: false,
		alone: name.alone || scan.introduced.has(name.named)
	});
}

const isDefinite = (text: string, end: number): boolean => /ens?$/i.test(text.slice(end - 3, end));

const isBesideSection = (text: string, at: number): boolean =>
	kindAt(text, skipBlanks(text, at)) === SIGN;

interface FoundPhrase {
	readonly name: Name;
	readonly end: number;
	readonly near: boolean;
}

/** The longest name of several words that begins here: `lov om social service`. */
function longestPhrase(text: string, use: Phrase, end: number): FoundPhrase | undefined {
	let phrase: Phrase = use;
	let at = end;
	let near = false;
	let found: FoundPhrase | undefined;
	while (phrase.next.size > 0) {
		let from = skipBlanks(text, at);
		if (kindAt(text, from) === HYPHEN) from = skipBlanks(text, from + 1);
		const to = wordEndAt(text, from);
		if (from === at || to === from) break;
		const word = folded(text, from, to);
		const exact = phrase.next.get(word);
		// "Lov om social services § 153": the genitive ends the name.
		const genitive = exact ?? (word.endsWith('s') ? phrase.next.get(word.slice(0, -1)) : undefined);
		const next = exact ?? (genitive ? undefined : nearNext(phrase, word));
		near ||= next !== undefined && exact === undefined;
		const known = genitive ?? next;
		if (known?.name && !isCompound(text, to)) found = { name: known.name, end: to, near };
		if (!next) break;
		phrase = next;
		at = to;
	}
	return found;
}

function nearNext(phrase: Phrase, word: string): Phrase | undefined {
	if (word.length < 7) return undefined;
	for (const [name, next] of phrase.next) {
		if (name.length >= 7 && isOneLetterOff(word, name)) return next;
	}
	return undefined;
}

function wordEndAt(text: string, from: number): number {
	let at = from;
	while (at < from + 60 && (kindAt(text, at) === LETTER || kindAt(text, at) === JOIN)) at += 1;
	return at;
}

/** "Barnets lov til at lege" is no act, and "lov om ændring af …" is another one. */
const leave = /^\s+(?:til(?!\s*§)|at)(?!\p{L})/iu;
const amending = /(?:ændring|ophævelse|forslag)\s+(?:af|til)\s+(?:lov\s+om\s+)?$/iu;
const asLongTitle =
	/(?:(?:lov)?bekendtgørelse(?:\s+nr\.?\s*\d+)?\s+af\s+|lov\s+om\s+|FN['’´]?s\s+)$/iu;

function phraseMark(text: string, { name, near }: FoundPhrase, place: Place): ActMark | undefined {
	const { start, end } = place;
	if (isLeave(text, end)) return undefined;
	const before = mayBeTitled(text, start) ? text.slice(Math.max(0, start - 48), start) : '';
	if (amending.test(before)) return actMark(place, unknownAct(null), { near: false, alone: false });
	const title = asLongTitle.exec(before)?.[0].length ?? 0;
	return actMark({ start: start - title, end }, name.named, { near, alone: true });
}

const isLeave = (text: string, end: number): boolean =>
	'taTA'.includes(firstSign(text, end) || '-') &&
	/lov$/.test(text.slice(end - 3, end)) &&
	leave.test(text.slice(end, end + 8));

/** After "af", "til", "om" or "FN's". */
const mayBeTitled = (text: string, start: number): boolean =>
	kindAt(text, start - 1) !== LETTER && 'flmsFLMS'.includes(text.charAt(start - 2) || '-');

function gazetteMark({ text, index }: Scan, { start, end }: Word): ActMark | undefined {
	const number = readGazetteNumber(text, end);
	if (!number) return undefined;
	const known = number.keys.map((key) => index.gazette.get(key)).find(Boolean);
	return actMark({ start, end: number.end }, known ?? unknownAct(null), {
		near: false,
		alone: known !== undefined
	});
}

/** `service loven`, `straffe-loven`, `Barnet lov`: the first part stands before. */
function splitName({ text, index }: Scan, word: Word): ActMark | undefined {
	const { start, end } = word;
	if (isCompound(text, end)) return undefined;
	let gap = start;
	while (gap > start - 4 && isGap(text, gap - 1)) gap -= 1;
	const from = wordStart(text, gap);
	if (gap === start || gap - from < 4) return undefined;
	const letters = folded(text, from, gap) + word.letters;
	const exact = index.words.get(letters)?.name;
	const name = exact ?? index.near.find(letters);
	if (!name || (isCapital(text, start) && !isCapital(text, from))) return undefined;
	const isHyphened = /[-‐‑]/.test(text.slice(gap, start));
	// "Den service loven giver" is two words.
	const isFree = articleBefore.test(text.slice(Math.max(0, from - 5), from));
	const alone = exact !== undefined && (isHyphened || !isFree) && !isLeave(text, end);
	return actMark({ start: from, end }, name.named, { near: exact === undefined, alone });
}

const articleBefore = /(?:^|[^\p{L}])(?:den|det|de|en|et|som)\s$/iu;

const isGap = (text: string, at: number): boolean => {
	const kind = kindAt(text, at);
	return kind === BLANK || kind === HYPHEN || kind === JOIN || kind === LINE;
};

function byNearSpelling({ text, index }: Scan, word: Word): ActMark | undefined {
	const name = index.near.find(word.letters);
	if (!name || isCompound(text, word.end)) return undefined;
	return actMark(word, name.named, { near: true, alone: true });
}

/** `straffelovs-overtrædelse`, `serviceloven2`: part of something else. */
const isCompound = (text: string, end: number, mayCount = false): boolean =>
	(kindAt(text, end) === HYPHEN && kindAt(text, end + 1) === LETTER) ||
	(!mayCount && kindAt(text, end) === DIGIT);

/** Part of an address: `www.x.dk/serviceloven/153`. */
function isInAddress(text: string, { start, end }: Place): boolean {
	const before = text.charAt(start - 1);
	const after = text.charAt(end);
	if (after === '@' || after === '_' || before === '@' || before === '_') return true;
	if (after === '.' && isSmallLetter(text, end + 1) && isSmallLetter(text, end + 2)) {
		return /^\.(?:dk|com|eu|org|net|html?|aspx?|pdf)(?!\p{L})/u.test(text.slice(end, end + 6));
	}
	if (before !== '/' && before !== '.' && before !== '-' && before !== '=') return false;
	let from = start;
	while (from > start - 120 && from > 0 && /\S/.test(text.charAt(from - 1))) from -= 1;
	return /:\/\/|www\.|\.(?:dk|com|eu|org|net)\//iu.test(text.slice(from, start));
}
