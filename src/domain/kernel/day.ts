/**
 * A day in Denmark as `YYYY-MM-DD`: law, adoption and revision run on days, not on instants.
 * Days compare as strings.
 */
export type Day = string & { readonly __day: unique symbol };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day, or undefined when the text is not a real calendar day. */
export function parseDay(text: string): Day | undefined {
	const match = pattern.exec(text);
	if (!match) return undefined;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
		? (text as Day)
		: undefined;
}

/** For days written in code and content; throws on a day that does not exist. */
export function day(text: string): Day {
	const parsed = parseDay(text);
	if (!parsed) throw new Error(`Not a day: ${text}`);
	return parsed;
}

const danishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The day it is in Denmark at an instant. */
export const dayOf = (instant: Date): Day => danishDay.format(instant) as Day;

/** Adds whole years; 29 February becomes 28 February in a year without it. */
export function addYears(from: Day, years: number): Day {
	const [year, month, date] = from.split('-');
	const target = `${String(Number(year) + years).padStart(4, '0')}-${month}`;
	return parseDay(`${target}-${date}`) ?? day(`${target}-28`);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
	Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** In lower case, as Danish writes them. */
export const months: readonly string[] = [
	'januar',
	'februar',
	'marts',
	'april',
	'maj',
	'juni',
	'juli',
	'august',
	'september',
	'oktober',
	'november',
	'december'
];

/** As people write it: `14. maj 2026`. */
export function danishDate(on: Day): string {
	const [year, month, date] = on.split('-');
	return `${Number(date)}. ${months[Number(month) - 1]} ${year}`;
}
