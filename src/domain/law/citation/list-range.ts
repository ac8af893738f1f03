/** A range: `132-135`, `50 a-c`, `stk. 2-4`, `litra a-c`. Each of its sections becomes a piece. */
import { blanks, sticky, tryAt } from './letters.ts';
import { doubt } from './note.ts';
import { isCount, isYear, readDigits, readLetter, readNumber } from './number.ts';
import { last, readParts, replaceLast, type Reading } from './reading.ts';
import { numberText } from './section.ts';
import { spread } from './section-range.ts';
import { readPartHere, withPart } from './subdivision.ts';

const sign = sticky(`§{1,2}${blanks}`);

/** `-135`, `-c`, `-4`, `- § 225`: spreads from the piece before. */
export function readRange(reading: Reading, at: number): boolean {
	const { text, level, asked } = reading;
	const from = last(reading);
	if (level === 'number') {
		const skipped = at + (tryAt(sign, text, at)?.[0].length ?? 0);
		const to = readNumber(text, skipped) ?? letterEnd(reading, skipped);
		if (!to || isYear(to.number) || isCount(text, to.end)) return false;
		if (to.number < from.section.number) from.remark = doubt.descending(numberText(to));
		const sections = spread(from.section, to, asked.room);
		if (!sections) return false;
		replaceLast(reading, sections, to.end);
		readParts(reading);
		return true;
	}
	if (level === 'litra') {
		const to = readLetter(text, at);
		const letters =
			to &&
			spread(
				{ ...from.section, letter: from.section.litra ?? 'a' },
				{ ...from.section, letter: to.letter },
				asked.room
			);
		if (!to || !letters) return false;
		const { letter } = from.section;
		replaceLast(
			reading,
			letters.map((one) => ({ ...one, letter, litra: one.letter })),
			to.end
		);
		return true;
	}
	return (level === 'stk' || level === 'nr') && readPartRange(reading, at, level);
}

function readPartRange(reading: Reading, at: number, level: 'stk' | 'nr'): boolean {
	const from = last(reading).section;
	const again = readPartHere(reading.text, at);
	const digits = readDigits(reading.text, at);
	const to = again?.part === level ? Number(again.values[0]) : digits?.value;
	const end = again?.part === level ? again.end : digits?.end;
	const begin = from[level] ?? 1;
	if (to === undefined || end === undefined || to <= begin || to - begin > 40) return false;
	if (isCount(reading.text, end) || !reading.asked.room.take(to - begin + 1)) return false;
	const values = Array.from({ length: to - begin + 1 }, (_, index) => begin + index);
	replaceLast(
		reading,
		values.map((value) => withPart(from, level, value)),
		end
	);
	readParts(reading);
	return true;
}

const letterEnd = (reading: Reading, at: number) => {
	const { section } = last(reading);
	const read = section.letter === '' ? undefined : readLetter(reading.text, at);
	return read && { number: section.number, letter: read.letter, end: read.end };
};
