/** What is being read behind a §: the pieces so far, and how deep in the last one the reading stands. */
import type { Sign } from './act.ts';
import type { Place } from './place.ts';
import { doubt } from './note.ts';
import type { Section } from './section.ts';
import type { Room } from './section-range.ts';
import { depth, isCutOff, readPart, withPart, type Part } from './subdivision.ts';

export interface Piece {
	start: number;
	end: number;
	section: Section;
	remark: string | null;
}

export interface Asked {
	/** Where the piece begins: at its § sign. */
	readonly start: number;
	readonly sign: Sign;
	/** Written with §§: a list is expected. */
	readonly plural: boolean;
	/** How many sections ranges may still be spread into. */
	readonly room: Room;
}

export type Level = 'number' | Part;
export interface Reading {
	readonly text: string;
	readonly asked: Asked;
	readonly pieces: Piece[];
	level: Level;
	end: number;
}

export const last = ({ pieces }: Reading): Piece => pieces[pieces.length - 1] as Piece;

export function add(reading: Reading, section: Section, { start, end }: Place): void {
	reading.pieces.push({ start, end, section, remark: null });
	reading.end = end;
}

/** The last piece ends here, and so do the pieces that share its words. */
export function endAt(reading: Reading, end: number): void {
	const { pieces } = reading;
	const { start } = last(reading);
	for (let index = pieces.length - 1; index >= 0; index -= 1) {
		const piece = pieces[index] as Piece;
		if (piece.start !== start) break;
		piece.end = end;
	}
	reading.end = end;
}

/** Goes deeper: stk., nr., litra … as long as they follow. */
export function readParts(reading: Reading): void {
	const { text } = reading;
	for (;;) {
		const level = reading.level === 'number' ? 0 : depth[reading.level];
		const read = readPart(text, reading.end, level);
		if (!read) break;
		const piece = last(reading);
		const [first, ...more] = read.values;
		const { section, start } = piece;
		piece.section = withPart(section, read.part, first ?? 1);
		endAt(reading, read.end);
		reading.level = read.part;
		for (const value of more)
			add(reading, withPart(section, read.part, value), { start, end: read.end });
	}
	if (reading.level === 'number' && isCutOff(text, reading.end))
		last(reading).remark = doubt.cutOff;
}

/** All sections of a range share its slice of the text. */
export function replaceLast(reading: Reading, sections: readonly Section[], end: number): void {
	const { start, remark } = last(reading);
	reading.pieces.pop();
	for (const section of sections) reading.pieces.push({ start, end, section, remark });
	reading.end = end;
}
