/**
 * Reads what stands after a § as far as it belongs together: one section with its parts, a list
 * (`132, 138 og 214`) or a range (`132-135`), one piece for each section that is named.
 */
import { blanks, firstSign, kindAt, LETTER, sticky, tryAt } from './letters.ts';
import { readLetterMore, readNumberMore } from './list-more.ts';
import { readRange } from './list-range.ts';
import { doubt } from './note.ts';
import { readNumber } from './number.ts';
import { add, endAt, last, readParts, type Asked, type Piece, type Reading } from './reading.ts';
import { wholeSection } from './section.ts';
import { cutTo, readPartHere, withPart, type ReadPart } from './subdivision.ts';

/** The pieces from the number at `at` on; none when no number stands there. */
export function readSections(text: string, at: number, asked: Asked): readonly Piece[] {
	const first = readNumber(text, at);
	if (!first) return [];
	// "§§ 133 f.": and the one after, no letter.
	const isF = asked.plural && first.letter === 'f' && text.charAt(first.end) === '.';
	const { letter, end } = isF ? { letter: '', end: first.end - 1 } : first;
	const section = wholeSection(asked.sign, first.number, letter);
	const reading: Reading = { text, asked, pieces: [], level: 'number', end };
	add(reading, section, { start: asked.start, end: isF ? skipBack(text, end) : end });
	if (first.number > 9999) last(reading).remark = doubt.unreadable;
	readDots(reading);
	readParts(reading);
	while (readNext(reading));
	readFollowing(reading);
	return reading.pieces;
}

const skipBack = (text: string, end: number): number => {
	let at = end;
	while (/\s/.test(text.charAt(at - 1))) at -= 1;
	return at;
};

const dots = sticky('\\.(\\d{1,2})(?:\\.(\\d{1,2})|\\.([a-z]))?(?![\\p{L}\\d])');

/** `§ 52.3.7` is short for stk. 3, nr. 7; `§ 133.2` may as well be a footnote. */
function readDots(reading: Reading): void {
	const match =
		reading.text.charCodeAt(reading.end) === 0x2e ? tryAt(dots, reading.text, reading.end) : null;
	if (!match) return;
	const [whole, stk, nr, litra] = match;
	const piece = last(reading);
	if (nr === undefined && litra === undefined && reading.asked.sign === '§') {
		piece.remark = doubt.dot(`.${stk}`);
		return;
	}
	piece.section = {
		...piece.section,
		stk: Number(stk),
		nr: nr ? Number(nr) : null,
		litra: litra ?? null
	};
	piece.remark = doubt.readAs(piece.section);
	endAt(reading, reading.end + whole.length);
	reading.level = litra === undefined ? (nr === undefined ? 'stk' : 'nr') : 'litra';
}

const joint = `(?:og/eller|og|eller|samt|henholdsvis|hhv\\.?|jvf\\.?|jf\\.?)(?!\\p{L})`;
const separator = sticky(
	`${blanks}(?:(,${blanks}(?:${joint}|&)?|;|${joint}|&|\\+|/)|til(?:${blanks}og${blanks}med)?(?!\\p{L})|[-‐‑‒–—−])${blanks}`
);

const separators = ',;&+/oeshjtOESHJT-‐‑‒–—−';

/** After a separator: one more part, section or letter. False where the list ends. */
function readNext(reading: Reading): boolean {
	if (!separators.includes(firstSign(reading.text, reading.end) || '.')) return false;
	const match = tryAt(separator, reading.text, reading.end);
	if (!match) return false;
	const at = reading.end + match[0].length;
	const part = readPartHere(reading.text, at);
	if (match[1] === undefined) {
		return part && reading.level === 'number' ? readDashed(reading, part) : readRange(reading, at);
	}
	if (part) {
		const base = cutTo(last(reading).section, part.part);
		for (const value of part.values)
			add(reading, withPart(base, part.part, value), { start: at, end: part.end });
		reading.level = part.part;
		readParts(reading);
		return true;
	}
	return kindAt(reading.text, at) === LETTER
		? readLetterMore(reading, at)
		: readNumberMore(reading, at, match[1]);
}

/** `§ 133 – stk. 1`. */
function readDashed(reading: Reading, { part, values, end }: ReadPart): boolean {
	const piece = last(reading);
	piece.section = withPart(piece.section, part, values[0] ?? 1);
	endAt(reading, end);
	reading.level = part;
	readParts(reading);
	return true;
}

const following = sticky(
	`${blanks}(?:ff\\.?|flg\\.?|f\\.(?!${blanks}eks)|m\\.?${blanks}fl\\.?|og${blanks}følgende)(?![\\p{L}\\d])`
);

function readFollowing(reading: Reading): void {
	if (!'fmoFMO'.includes(firstSign(reading.text, reading.end) || '.')) return;
	const match = tryAt(following, reading.text, reading.end);
	if (!match) return;
	const piece = last(reading);
	endAt(reading, reading.end + match[0].length);
	piece.remark = doubt.following;
}
