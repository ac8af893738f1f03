import { numberText, sectionOrder, wholeSection, type Section } from './section.ts';

/** The longest range that is given section by section. */
const longest = 60;

/** Ranges may not make a short text into an endless answer: what is spread in one text has an end. */
export interface Room {
	take(count: number): boolean;
}

export function openRoom(count = 50_000): Room {
	let left = count;
	return {
		take: (wanted) => {
			if (wanted > left) return false;
			left -= wanted;
			return true;
		}
	};
}

type End = Pick<Section, 'number' | 'letter'>;

/**
 * The sections from one to another: `132-135`, `50 a-c`, `153-155 b`. One entry with its last section
 * when it is too long; its first section alone when it runs backwards; undefined when it is no range.
 */
export function spread(from: Section, to: End, room: Room): readonly Section[] | undefined {
	const order = sectionOrder(from, to);
	if (order === 0) return undefined;
	const make = (number: number, letter = '') => wholeSection(from.sign, number, letter);
	if (order > 0) return [from];
	const count = to.number - from.number + 1 + lettersUpTo(to);
	if (count > longest || !room.take(count)) return [{ ...from, last: numberText(to) }];
	if (from.number === to.number) return lettered(from, from.letter, to.letter);
	const sections = [from];
	for (let number = from.number + 1; number <= to.number; number += 1) sections.push(make(number));
	if (to.letter !== '') sections.push(...lettered(make(to.number), 'a', to.letter));
	return sections;
}

const lettersUpTo = ({ letter }: End): number => (letter === '' ? 0 : letter.charCodeAt(0) - 0x60);

/** `§ 50 a-c`; from § 155 to § 155 b the first has no letter. */
function lettered(section: Section, from: string, to: string): readonly Section[] {
	const sections: Section[] = from === '' ? [section] : [];
	const begin = from === '' ? 'a' : from;
	for (let code = begin.charCodeAt(0); code <= to.charCodeAt(0); code += 1) {
		sections.push({ ...section, letter: String.fromCharCode(code) });
	}
	return sections;
}
