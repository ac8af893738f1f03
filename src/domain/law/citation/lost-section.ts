/** Sections whose § is missing or garbled: read only directly beside an act. */
import { blanks, firstSign, kindAt, LINE, skipBlanks, sticky, tryAt } from './letters.ts';
import type { ActMark } from './mark.ts';
import { pushSection } from './mark-section.ts';
import { isCount, isYear, readDigits } from './number.ts';
import type { Scan } from './scanning.ts';
import { readSections } from './section-list.ts';

const garbled = sticky(`${blanks}(?:([$\\ufffd\\u00a4]{1,2}|SS?)|([&?]{1,2}))?${blanks}(?=\\d)`);
const goesOn = sticky(
	`${blanks}(?:$|[,;:!?)\\]”"»§|–—]|\\.(?!\\d)|(?:og|eller|samt|om|i|jf|jvf|skal|har|er|kan|gælder|siger|fastslår|fremgår|bestemmer|står|til|med|for|at|som|der|ved|vedr|vedrørende|hvor|når|hvis|må|bør|giver|pålægger|forpligter|kræver|indebærer|omhandler|handler|beskriver|regulerer|underrette|underretning\\p{L}*|skærpet|almindelig)(?!\\p{L}))`
);

/** `servicelovens 153`, `SEL $ 153`; gives where it ends, 0 when none stands there. */
export function markLostSectionAfter(scan: Scan, act: ActMark): number {
	const { text } = scan;
	if (!'0123456789$&?S\ufffd\u00a4'.includes(firstSign(text, act.end) || '-')) return 0;
	const match = tryAt(garbled, text, act.end);
	if (!match) return 0;
	const [gap, sure, unsure] = match;
	const at = act.end + gap.length;
	const digits = readDigits(text, at);
	if (!digits || digits.value === 0 || digits.value > 1100 || isYear(digits.value)) return 0;
	const isGenitive = /s/i.test(text.charAt(act.end - 1));
	if (/[\r\n\f]/.test(gap) && !isGenitive && !sure) return 0;
	const { sign } = act.named;
	const start = sure || unsure ? skipBlanks(text, act.end) : at;
	const pieces = readSections(text, at, { start, sign, plural: false, room: scan.room });
	const end = pieces.at(-1)?.end ?? at;
	if (isCount(text, digits.end) || isCount(text, end)) return 0;
	const hasPart = pieces[0]?.section.stk !== null || pieces[0].remark !== null;
	const { value } = digits;
	const isCertain = hasPart || sure !== undefined;
	if (!isCertain && !isLikely(text, act, { value, end, isGenitive })) return 0;
	pushSection(scan, pieces, { sign, weak: false, lost: true });
	return end;
}

interface Likely {
	readonly value: number;
	readonly end: number;
	readonly isGenitive: boolean;
}

/** A bare number after an act is a section only where the sentence goes on as it would after one. */
function isLikely(text: string, act: ActMark, { value, end, isGenitive }: Likely): boolean {
	const goesOnWell = tryAt(goesOn, text, end) !== null || isLineEnd(text, end);
	if (!goesOnWell && !(isGenitive && value >= 20)) return false;
	if (value >= 100) return true;
	// "BL 5" may be anything, and "Serviceloven 12" on a line of its own is a table of contents.
	return act.alone && !(act.end - act.start > 6 && isWholeLine(text, act.start, end));
}

const lostBefore =
	/(?:^|[\s("“”»«])((?:[$&?\ufffd\u00a4]{1,2}|SS?)\s?)?(\d{1,3}\s?[a-z]?)((?:,?\s?(?:stk|nr|litra|pkt)\.?\s?[\da-z]{1,3}){0,3}),?\s+(?:i|efter|af|jf\.)\s+(?:(?:den|nye|gamle|tidligere)\s+){0,2}["“”»«]?$/u;
const otherCount =
	/(?:kapitel|kap\.|bilag|afsnit|side|s\.|punkt|pkt\.|nr\.|stk\.|artikel|art\.|§|paragraf|trin|fase|tabel|figur|note)\s?$/iu;

/** `19, stk. 4, i serviceloven`, `$ 153 i serviceloven`. */
export function markLostSectionBefore(scan: Scan, act: ActMark): void {
	const { text, marks } = scan;
	const from = Math.max(marks.at(-1)?.end ?? 0, act.start - 64);
	if (kindAt(text, act.start - 1) === LINE) return;
	const before = text.slice(from, act.start);
	if (!/\d/.test(before)) return;
	const match = lostBefore.exec(before);
	if (!match || (!match[1] && !match[3])) return;
	const start = from + match.index + (/^[\s("“”»«]/.test(match[0]) ? 1 : 0);
	if (otherCount.test(text.slice(Math.max(0, start - 12), start))) return;
	const at = start + (match[1]?.length ?? 0);
	const sign = act.named.sign;
	const pieces = readSections(text, at, { start, sign, plural: false, room: scan.room });
	const last = pieces.at(-1);
	if (!last || last.end > act.start) return;
	pushSection(scan, pieces, { sign, weak: false, lost: true });
}

const isLineEnd = (text: string, at: number): boolean =>
	at >= text.length || kindAt(text, skipBlanks(text, at)) === LINE || kindAt(text, at) === LINE;

/** `Serviceloven 12` alone on its line is a line of the table of contents. */
function isWholeLine(text: string, start: number, end: number): boolean {
	const before = text.slice(Math.max(0, start - 8), start);
	const after = text.slice(end, end + 8);
	return /(?:^|[\r\n\f])[\s\d.•*-]*$/.test(before) && /^[^\S\r\n]*(?:$|[\r\n\f])/.test(after);
}
