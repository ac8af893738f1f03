import { daysIn, type DaySpan } from './danish-day.ts';
import type { Line } from './line.ts';
import type { PlanReading } from './plan-reading.ts';
import { sentences, words } from './word.ts';

/** What a text says of its own revision: when it was done, or when it is to be done next (F4, F22). */
export interface RevisionStatement {
	readonly line: Line;
	readonly text: string;
	readonly on: DaySpan;
	readonly kind: 'done' | 'promised';
}

const revised = words(
	'revider\\p{L}*|revision\\p{L}*|opdater\\p{L}*|ajourfør\\p{L}*|ajourført|version\\p{L}*|udgave\\p{L}*|genbehandl\\p{L}*|gyldig\\p{L}*|udarbejdet|evalueres'
);
const promised = words(
	'næste|senest\\s+(?:i|den|ved|inden|udgangen)|igen|skal|vil|bliver|forventes|planlagt|revideres|opdateres|ajourføres|genbehandles|evalueres|gyldig(?:t)?\\s+(?:til|indtil)|gældende\\s+til'
);
/** What is revised must be this text, and not an act, a form or a register. */
const somethingElse = words(
	'lov(?:en|s|ens|givning\\p{L}*)?|bekendtgørelse\\p{L}*|vejledning\\s+nr|socialstyrelsen\\p{L}*|handleplan(?:en)?\\s+for\\s+barnet|barnets\\s+plan|jf'
);

export function revisionStatements({ lines }: PlanReading): readonly RevisionStatement[] {
	return lines.flatMap((line, index) => {
		const next = lines[index + 1];
		if (!revised.test(line.text)) return [];
		const texts = sentences(line.text);
		const last = texts.at(-1) ?? '';
		const hasDay = daysIn(last).length > 0;
		const joined = !hasDay && next && next.text.length < 40 ? `${last} ${next.text}` : last;
		return [...texts.slice(0, -1), joined].flatMap((text): RevisionStatement[] => {
			if (!revised.test(text) || somethingElse.test(text)) return [];
			const said = text.slice(revised.exec(text)?.index ?? 0);
			const on = daysIn(said)[0] ?? yearIn(said) ?? daysIn(text)[0] ?? yearIn(text);
			if (!on) return [];
			return [{ line, text, on, kind: promised.test(text) ? 'promised' : 'done' }];
		});
	});
}

/** `Næste revision: 2028` and `Version 2021`. */
function yearIn(text: string): DaySpan | undefined {
	const year = /(?<![\d/.-])(20\d{2})(?![\d/-])/u.exec(text)?.[1];
	return year ? daysIn(`i ${year}`)[0] : undefined;
}
