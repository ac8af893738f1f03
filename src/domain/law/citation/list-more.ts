/** The next in a list: `138` in `132, 138`, `b` in `50 a, b`, `3` in `stk. 2 og 3`. */
import {
	isCount,
	isPreposition,
	isSmallLetter,
	isYear,
	readDigits,
	readLetter,
	readNumber
} from './number.ts';
import { doubt } from './note.ts';
import { add, endAt, last, readParts, type Reading } from './reading.ts';
import { wholeSection } from './section.ts';
import { cutTo, withPart } from './subdivision.ts';

export function readLetterMore(reading: Reading, at: number): boolean {
	const { section } = last(reading);
	const read = readLetter(reading.text, at);
	if (!read) return false;
	if (reading.level === 'litra') {
		add(reading, { ...section, litra: read.letter }, { start: at, end: read.end });
	} else if (reading.level === 'number' && section.letter !== '' && read.letter > section.letter) {
		add(reading, { ...section, letter: read.letter }, { start: at, end: read.end });
		readParts(reading);
	} else return false;
	return true;
}

export function readNumberMore(reading: Reading, at: number, joined: string): boolean {
	const { text, level, asked } = reading;
	const { section } = last(reading);
	const digits = readDigits(text, at);
	if (!digits || isYear(digits.value)) return false;
	const { value } = digits;
	if (level === 'stk' || level === 'nr') {
		const most = level === 'stk' ? 12 : 30;
		const anew = asked.plural && joined.startsWith(',') && value > section.number;
		if (value <= most && !anew && !isCount(text, digits.end)) {
			add(reading, withPart(cutTo(section, level), level, value), { start: at, end: digits.end });
			readParts(reading);
			return true;
		}
	}
	const rises = value > section.number || (value === section.number && level === 'number');
	if (!rises && !(asked.plural && level === 'number' && !joined.startsWith(','))) {
		if (level === 'number' && value <= 12 && joined.trim() === ',') doubtful(reading, digits.end);
		return false;
	}
	const number = readNumber(text, at);
	if (!number || isCount(text, number.end)) return false;
	reading.level = 'number';
	add(reading, wholeSection(asked.sign, number.number, number.letter), {
		start: at,
		end: number.end
	});
	readParts(reading);
	return true;
}

/** `§ 19, 4`: a stykke perhaps, perhaps not. */
function doubtful(reading: Reading, end: number): void {
	const goesOn = isSmallLetter(reading.text, end + 1) && !isPreposition(reading.text, end);
	if (isCount(reading.text, end) || goesOn) return;
	last(reading).remark = doubt.bare(reading.text.slice(reading.end, end).replace(/\D+/g, ''));
	endAt(reading, end);
}
