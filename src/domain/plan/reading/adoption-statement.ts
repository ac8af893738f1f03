import type { DaySpan } from './danish-day.ts';
import { daysIn } from './danish-day.ts';
import type { Line } from './line.ts';
import type { PlanReading } from './plan-reading.ts';
import { sentences, words } from './word.ts';

/** What a text says of its own adoption. Only a past event with a day or an agenda item counts. */
export interface AdoptionStatement {
	readonly line: Line;
	readonly text: string;
	readonly body: 'council' | 'committee' | 'unnamed';
	readonly on: DaySpan | null;
}

const adopted = words(
	'vedtaget|vedtog|godkendt|godkendte|tiltrådt|tiltrådte|vedtagelse|godkendelse'
);
const notYet = words(
	'skal|vil|forventes|planlægges|ikke|endnu|vedtages|godkendes|hvert\\s+fjerde|mindst|barnets\\s+lov|loven'
);
const council = words('kommunalbestyrelse\\p{L}*|byråd\\p{L}*|borgerrepræsentation\\p{L}*');
const committee = words(
	'\\p{L}*udvalg(?:et|ets|ene)?|direktion\\p{L}*|forvaltning\\p{L}*|chefgruppe\\p{L}*'
);
const unnamed = words('politisk');
const agendaItem = /(?<!\p{L})(?:dagsordens)?punkt\s*(?:nr\.?\s*)?\d+/iu;

/** A line is read with the next one, since `Vedtaget af:` and the date often stand in two cells. */
export function adoptionStatements({ lines }: PlanReading): readonly AdoptionStatement[] {
	return lines.flatMap((line, index) => {
		const next = lines[index + 1];
		const texts = sentences(line.text);
		const last = texts.at(-1) ?? '';
		const joined = next && next.text.length < 80 ? `${last} ${next.text}` : last;
		return [...texts.slice(0, -1), joined].flatMap((text) => {
			if (!adopted.test(text) || notYet.test(text)) return [];
			const on = daysIn(text)[0] ?? null;
			const named = council.test(text) || committee.test(text) || unnamed.test(text);
			if (!named || (on === null && !agendaItem.test(text) && !unnamed.test(text))) return [];
			const body = council.test(text)
				? ('council' as const)
				: committee.test(text)
					? ('committee' as const)
					: ('unnamed' as const);
			return [{ line, text, body, on }];
		});
	});
}
