/** Where a sentence, a line or a paragraph ends: how far the name of an act reaches. */
import type { ActMark } from './mark.ts';
import { BLANK, DIGIT, isCapital, JOIN, kindAt, LETTER, LINE, wordStart } from './letters.ts';

export interface Border {
	readonly kind: 'none' | 'sentence' | 'paragraph';
	/** The level of the last Markdown heading between; 0 for none. */
	readonly heading: number;
	/** What follows still stands on that heading's line. */
	readonly inHeading: boolean;
}

/** Beyond this nothing is inherited, so that nothing needs to be read. */
const farthest = 4000;
const none: Border = { kind: 'none', heading: 0, inHeading: false };
const far: Border = { kind: 'paragraph', heading: 1, inHeading: false };

export function borderBetween(text: string, from: number, to: number): Border {
	if (to - from > farthest) return far;
	let kind: Border['kind'] = 'none';
	let heading = 0;
	let inHeading = false;
	if (from === 0 && text.charCodeAt(0) === 0x23) {
		heading = headingLevel(text, 0);
		inHeading = heading > 0;
	}
	for (let at = from; at < to; at += 1) {
		const code = text.charCodeAt(at);
		// Nearly every character is a letter or a blank.
		if (code > 0x3f ? code < 0x2028 : code === 0x20) continue;
		if (code === 0x2e || code === 0x21 || code === 0x3f) {
			if (kind === 'none' && endsSentence(text, at)) kind = 'sentence';
		} else if (kindAt(text, at) === LINE) {
			const next = afterLine(text, at);
			const level = text.charCodeAt(next) === 0x23 ? headingLevel(text, next) : 0;
			heading = level || heading;
			inHeading = level > 0;
			if (kindAt(text, next) === LINE) kind = 'paragraph';
			else if (kind === 'none' && beginsAnew(text, next)) kind = 'sentence';
		}
	}
	if (heading > 0) return { kind: 'paragraph', heading, inHeading };
	return kind === 'none' ? none : { kind, heading, inHeading };
}

const shortened = new Set(
	'jf jvf iflg stk nr cf eks bl a ca kap art par paragr evt inkl hhv pkt lit sml se vedr ang mv m v d tlf s f fx incl pr dvs iht bek sel bl'.split(
		' '
	)
);

function endsSentence(text: string, at: number): boolean {
	let next = at + 1;
	while (next < at + 6 && /["”»)\]]/.test(text.charAt(next))) next += 1;
	const gap = next;
	while (next < gap + 8 && (kindAt(text, next) === BLANK || kindAt(text, next) === JOIN)) next += 1;
	if (next === gap && kindAt(text, next) !== LINE) return next >= text.length;
	if (!beginsAnew(text, next)) return false;
	if (text.charAt(at) !== '.' || kindAt(text, at - 1) !== LETTER) return true;
	const word = text.slice(wordStart(text, at), at).toLowerCase();
	return !shortened.has(word);
}

const beginsAnew = (text: string, at: number): boolean =>
	isCapital(text, at) ||
	kindAt(text, at) === DIGIT ||
	kindAt(text, at) === LINE ||
	/^[§•·*▪"“”»«(–-]/.test(text.charAt(at));

function afterLine(text: string, at: number): number {
	let next = at + (text.startsWith('\r\n', at) ? 2 : 1);
	const most = next + 40;
	while (next < most && (kindAt(text, next) === BLANK || kindAt(text, next) === JOIN)) next += 1;
	return next;
}

function headingLevel(text: string, at: number): number {
	let level = 0;
	while (level < 6 && text.charCodeAt(at + level) === 0x23) level += 1;
	return kindAt(text, at + level) === BLANK ? level : 0;
}

/** A heading, or a line that is the act alone: what follows is about it. */
export function isHeading(text: string, { start, end }: Pick<ActMark, 'start' | 'end'>): boolean {
	let at = start - 1;
	while (
		at >= 0 &&
		at > start - 10 &&
		/[\s\d.#*•"”»-]/.test(text.charAt(at)) &&
		kindAt(text, at) !== LINE
	)
		at -= 1;
	if (at >= 0 && kindAt(text, at) !== LINE) return false;
	return /^["”»*]{0,3}:?["”»*]{0,3}[^\S\r\n]*(?:$|[\r\n])/.test(text.slice(end, end + 12));
}

export function beginsLine(text: string, start: number): boolean {
	let at = start - 1;
	while (
		at > start - 8 &&
		at >= 0 &&
		(kindAt(text, at) === BLANK || /[•·*▪–-]/.test(text.charAt(at)))
	)
		at -= 1;
	return at < 0 || kindAt(text, at) === LINE;
}
