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
	'vedtaget|vedtog|vedtagne|vedtages\\s+endeligt|godkendt|godkendte|tiltrådt|tiltrådte|vedtagelse|godkendelse|behandlet\\s+og\\s+(?:godkendt|vedtaget)'
);
/** Before the word it makes a plan of it; what follows in a clause of its own is about something else. */
const notYet = words(
	'skal|vil|bør|forventes|planlægges|ikke|endnu|vedtages|godkendes|hvert\\s+fjerde|mindst|afventer|inden'
);
const continues =
	/,?\s+(?:og|men)\s+(?=(?:det\s+)?(?:skal|vil|bør|bliver|revideres|opdateres|evalueres|forventes))|[,;]\s*(?=(?:hvorefter|og\s+(?:det\s+)?(?:skal|revideres)|skal|der\s+skal|revideres|som\s+skal|næste))|\s+–\s+/u;
export const council = words('kommunalbestyrelse\\p{L}*|byråd\\p{L}*|borgerrepræsentation\\p{L}*');
const committee = words(
	'\\p{L}*udvalg(?:et|ets|ene)?|direktion\\p{L}*|forvaltning\\p{L}*|chefgruppe\\p{L}*|chefforum|ledelsen'
);
const unnamed = words('politisk');
const agendaItem = /(?<!\p{L})(?:dagsordens)?punkt\s*(?:nr\.?\s*)?\d+/iu;
/** A short line of data about the plan itself: `Godkendt: 24.06.2021`. */
const aboutItself =
	/^\W*(?:(?:senest|sidst|endeligt?|politisk)\s+)?(?:vedtaget|godkendt|vedtagelse|godkendelse|tiltrådt)(?!\p{L})/iu;
const longestData = 90;

/** A line is read with the next one, since `Vedtaget af:` and the date often stand in two cells. */
export function adoptionStatements({ lines }: PlanReading): readonly AdoptionStatement[] {
	return lines.flatMap((line, index) => {
		const next = lines[index + 1];
		if (!adopted.test(line.text) && !(next && line.text.length < 80 && adopted.test(next.text))) {
			return [];
		}
		const texts = sentences(line.text);
		const last = texts.at(-1) ?? '';
		const joined =
			next && next.text.length < 80 && daysIn(last).length === 0 ? `${last} ${next.text}` : last;
		return [...texts.slice(0, -1), joined].flatMap((text) => {
			const statement = statementIn(text);
			return statement ? [{ line, text, ...statement }] : [];
		});
	});
}

function statementIn(text: string): Pick<AdoptionStatement, 'body' | 'on'> | undefined {
	for (const clause of text.split(continues)) {
		if (!adopted.test(clause) || notYet.test(clause)) continue;
		const on = daysIn(clause)[0] ?? null;
		const isData = aboutItself.test(clause) && clause.length < longestData && on !== null;
		const isNamed = council.test(clause) || committee.test(clause) || unnamed.test(clause);
		if (!isNamed && !isData) continue;
		if (on === null && !agendaItem.test(clause) && !unnamed.test(clause)) continue;
		const body = council.test(clause)
			? ('council' as const)
			: committee.test(clause)
				? ('committee' as const)
				: ('unnamed' as const);
		return { body, on };
	}
	return undefined;
}
