import type { Sign } from './act.ts';

/** The place in an act that a citation names, as data. What is not named is null. */
export interface Section {
	readonly sign: Sign;
	readonly number: number;
	/** `a` in § 155 a; else empty. */
	readonly letter: string;
	readonly stk: number | null;
	readonly nr: number | null;
	readonly litra: string | null;
	/** A sentence, counted from one: `2. pkt.` */
	readonly sentence: number | null;
	/** `pkt. 2`: a sentence or a number; writers mean both. */
	readonly point: number | null;
	/** `2. led`. */
	readonly clause: number | null;
	/** The last section of a range too long to be given one by one. */
	readonly last: string | null;
}

export const wholeSection = (sign: Sign, number: number, letter = ''): Section => ({
	sign,
	number,
	letter,
	stk: null,
	nr: null,
	litra: null,
	sentence: null,
	point: null,
	clause: null,
	last: null
});

/** `155 a`. */
export const numberText = ({ number, letter }: Pick<Section, 'number' | 'letter'>): string =>
	letter === '' ? String(number) : `${number} ${letter}`;

/** As the acts write it: `§ 52, stk. 3, nr. 1`. */
export function sectionText(section: Section): string {
	const { sign, stk, nr, litra, sentence, point, clause, last } = section;
	if (last !== null) return `${sign === '§' ? '§§' : sign} ${numberText(section)}-${last}`;
	let text = `${sign} ${numberText(section)}`;
	if (stk !== null) text += `, stk. ${stk}`;
	if (nr !== null) text += `, nr. ${nr}`;
	if (litra !== null) text += `, litra ${litra}`;
	if (point !== null) text += `, pkt. ${point}`;
	if (sentence !== null) text += `, ${sentence}. pkt.`;
	if (clause !== null) text += `, ${clause}. led`;
	return text;
}

/** In the order of the act: § 155 before § 155 a before § 156. */
export const sectionOrder = (
	a: Pick<Section, 'number' | 'letter'>,
	b: Pick<Section, 'number' | 'letter'>
): number => a.number - b.number || (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0);
