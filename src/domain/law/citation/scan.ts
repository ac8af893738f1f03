/**
 * One pass over the text: finds acts and sections and leaves the rest alone. It must keep its pace in a text
 * of 10 MB, so words are told apart by hashes and cut out only when they may be ours.
 */
import { readActName } from './act-name.ts';
import { BLANK, HYPHEN, JOIN, kindAt, LETTER, letterTable, LINE, SIGN } from './letters.ts';
import type { Mark } from './mark.ts';
import { markAct } from './mark-act.ts';
import type { Place } from './place.ts';
import { markSection } from './mark-section.ts';
import { hashSlot, hashStep, type NameIndex } from './name-index.ts';
import { shortestMisspelt } from './near-spelling.ts';
import type { Scan } from './scanning.ts';
import type { Room } from './section-range.ts';

/** The acts and sections of a text, in its order. */
export function scan(text: string, index: NameIndex, room: Room): readonly Mark[] {
	const scanned: Scan = { text, index, room, marks: [], introduced: new Set() };
	const { mayBeWord, mayBeNear } = index;
	const table = letterTable;
	const length = text.length;
	let at = 0;
	while (at < length) {
		let seen = table[text.charCodeAt(at)] as number;
		if (seen >> 8 !== LETTER) {
			at = seen >> 8 === SIGN ? markSection(scanned, { start: at, end: at }, 'section') : at + 1;
			continue;
		}
		const start = at;
		let hash = 0;
		let first = 0;
		let letters = 0;
		// The last four letters, one in each byte.
		let tail = 0;
		for (;;) {
			const kind = seen >> 8;
			if (kind === LETTER) {
				const fold = seen & 0xff;
				hash = hashStep(hash, fold);
				tail = (tail << 8) | fold;
				letters += 1;
				if (letters === 4) first = hash;
			} else if (kind !== JOIN) {
				if (kind !== HYPHEN) break;
				const beyond = brokenWord(text, at);
				if (beyond === 0) break;
				at = beyond - 1;
			}
			at += 1;
			if (at >= length) break;
			seen = table[text.charCodeAt(at)] as number;
		}
		const isOurs =
			mayBeWord[hashSlot(hash)] === 1 ||
			(letters >= shortestMisspelt &&
				(((mayBeNear[hashSlot(first)] as number) |
					(mayBeNear[hashSlot(hashOf(tail))] as number)) >>>
					(letters & 31)) &
					1) === 1;
		if (isOurs) at = readWord(scanned, { start, end: at });
	}
	return scanned.marks;
}

function readWord(scanned: Scan, place: Place): number {
	const read = readActName(scanned, place);
	if (!read) return place.end;
	if (read.kind === 'act') return markAct(scanned, read.mark);
	return Math.max(place.end, markSection(scanned, place, read.marker));
}

function hashOf(tail: number): number {
	let hash = 0;
	for (let shift = 24; shift >= 0; shift -= 8) hash = hashStep(hash, (tail >>> shift) & 0xff);
	return hash;
}

/** Where a word goes on that was broken at the end of its line (`service-⏎loven`); 0 when it does not. */
function brokenWord(text: string, hyphen: number): number {
	let at = hyphen + 1;
	while (kindAt(text, at) === BLANK && at < hyphen + 4) at += 1;
	if (kindAt(text, at) !== LINE) return 0;
	at += text.startsWith('\r\n', at) ? 2 : 1;
	while (kindAt(text, at) === BLANK && at < hyphen + 12) at += 1;
	const next = text.charAt(at);
	return kindAt(text, at) === LETTER && next === next.toLowerCase() ? at : 0;
}
