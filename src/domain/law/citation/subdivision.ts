/** The parts of a section: stykke, nummer, litra, punktum, led, in every spelling met in plans. */
import { blanks, firstSign, sticky, tryAt, wordEnd } from './letters.ts';
import type { Section } from './section.ts';

export type Part = 'stk' | 'nr' | 'litra' | 'point' | 'sentence' | 'clause';
/** How deep in the section each part lies; the section's own number is 0. */
export const depth: Readonly<Record<Part, number>> = {
	stk: 1,
	nr: 2,
	litra: 3,
	point: 4,
	sentence: 4,
	clause: 5
};

export interface ReadPart {
	readonly part: Part;
	/** Several for `1. og 2. pkt.` */
	readonly values: readonly (number | string)[];
	readonly end: number;
}

const units: Readonly<Record<string, Part>> = {
	stk: 'stk',
	stykke: 'stk',
	stykket: 'stk',
	stykker: 'stk',
	stykkerne: 'stk',
	styk: 'stk',
	nr: 'nr',
	nummer: 'nr',
	numre: 'nr',
	litra: 'litra',
	lit: 'litra',
	bogstav: 'litra',
	pkt: 'point',
	punkt: 'point'
};
const ordinalUnits: Readonly<Record<string, Part>> = {
	stk: 'stk',
	stykke: 'stk',
	nr: 'nr',
	nummer: 'nr',
	pkt: 'sentence',
	punktum: 'sentence',
	led: 'clause'
};
const ordinals: Readonly<Record<string, number>> = {
	første: 1,
	andet: 2,
	anden: 2,
	tredje: 3,
	fjerde: 4,
	femte: 5
};

const between = `${blanks}[,.]?${blanks}\\(?(?:i${blanks})?`;
const unit = `(${Object.keys(units).join('|')})${wordEnd}${blanks}[.:,]?${blanks}`;
const value = `(?:(\\d{1,3})(?!\\d)|([a-z])(?![\\p{L}\\p{M}\\d]))`;
const ordinal =
	`(?:(\\d{1,2})\\.(?:${blanks}(?:[-–—]|og|eller|,)${blanks}(\\d{1,2})\\.)?|(${Object.keys(ordinals).join('|')}))` +
	`${blanks}(${Object.keys(ordinalUnits).join('|')})${wordEnd}\\.?`;
const close = `(?:${blanks}\\))?`;

const unitDirectly = sticky(`${between}${unit}${value}`);
const unitHere = sticky(`(?:i${blanks})?${unit}${value}`);
const ordinalDirectly = sticky(`${between}${ordinal}`);
const ordinalHere = sticky(ordinal);
const inBrackets = sticky(`${blanks}\\((\\d{1,2}|[a-z])\\)`);
const shortened = sticky(`${between}stk${wordEnd}\\.?(?!${blanks}\\d)`);
const closing = sticky(close);

/** What a part, or what comes before it, may begin with. */
const starts = ',.(0123456789snlpbifatSNLPBIFAT';

/** A part that follows directly on what was read: `, stk. 2`, ` stk.2`, `, 2. pkt.`, `(2)`. */
export function readPart(text: string, at: number, deeperThan: number): ReadPart | undefined {
	if (!starts.includes(firstSign(text, at) || '-')) return undefined;
	const named = tryAt(unitDirectly, text, at);
	if (named) return deeper(fromUnit(text, named, at), deeperThan);
	const counted = tryAt(ordinalDirectly, text, at);
	if (counted) return deeper(fromOrdinal(text, counted, at), deeperThan);
	const bracket = deeperThan < 3 ? tryAt(inBrackets, text, at) : null;
	return bracket?.[1] ? fromBracket(bracket[1], at + bracket[0].length, deeperThan) : undefined;
}

/** A part that stands at this place, after a separator: `stk. 3` in `stk. 2 og stk. 3`. */
export function readPartHere(text: string, at: number): ReadPart | undefined {
	const named = tryAt(unitHere, text, at);
	if (named) return fromUnit(text, named, at);
	const counted = tryAt(ordinalHere, text, at);
	return counted ? fromOrdinal(text, counted, at) : undefined;
}

/** `§ 19, stk` with the number cut off. */
export const isCutOff = (text: string, at: number): boolean =>
	starts.includes(firstSign(text, at) || '-') && tryAt(shortened, text, at) !== null;

export const withPart = (section: Section, part: Part, one: number | string): Section => ({
	...section,
	[part]: one
});

/** The section without this part and what lies deeper. */
export const cutTo = (section: Section, part: Part): Section => {
	const limit = depth[part];
	return {
		...section,
		stk: limit <= 1 ? null : section.stk,
		nr: limit <= 2 ? null : section.nr,
		litra: limit <= 3 ? null : section.litra,
		point: null,
		sentence: null,
		clause: limit <= 5 ? null : section.clause
	};
};

const deeper = (read: ReadPart | undefined, than: number): ReadPart | undefined =>
	read && depth[read.part] > than ? read : undefined;

function fromUnit(text: string, match: RegExpExecArray, at: number): ReadPart | undefined {
	const part = units[(match[1] ?? '').toLowerCase()];
	const number = match[2];
	const letter = match[3]?.toLowerCase();
	if (!part || (part === 'litra') !== (letter !== undefined)) return undefined;
	const end = closed(text, match, at);
	return { part, values: [letter ?? Number(number)], end };
}

function fromOrdinal(text: string, match: RegExpExecArray, at: number): ReadPart | undefined {
	const [, first, second, word, name = ''] = match;
	const part = ordinalUnits[name.toLowerCase()];
	if (!part) return undefined;
	const from = first === undefined ? (ordinals[(word ?? '').toLowerCase()] ?? 1) : Number(first);
	const to = second === undefined ? from : Math.max(from, Number(second));
	const values = Array.from({ length: to - from + 1 }, (_, index) => from + index);
	return { part, values, end: closed(text, match, at) };
}

function fromBracket(sign: string, end: number, deeperThan: number): ReadPart | undefined {
	const isNumber = sign <= '9';
	if (!isNumber) return { part: 'litra', values: [sign.toLowerCase()], end };
	if (deeperThan > 1) return undefined;
	return { part: deeperThan === 0 ? 'stk' : 'nr', values: [Number(sign)], end };
}

/** Takes the bracket in `(stk. 2)` along, when it was opened between. */
function closed(text: string, match: RegExpExecArray, at: number): number {
	const end = at + match[0].length;
	if (match[2] === undefined && match[3] !== undefined && text.charAt(end) === ')') return end + 1;
	if (!match[0].includes('(')) return end;
	return end + (tryAt(closing, text, end)?.[0].length ?? 0);
}
