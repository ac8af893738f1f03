/**
 * How long a provision gives, as the catalogue writes it (the names are those of `content/law/provisions.json`),
 * and as people say it. Days are of three kinds in Danish law, and the words keep them apart.
 */
export const dayTypes = ['timer', 'kalenderdage', 'hverdage', 'arbejdsdage'] as const;
export type DayType = (typeof dayTypes)[number];

export interface Deadline {
	/** ISO 8601 with one part: `PT24H`, `P6D`, `P4W`, `P1M`, `P4Y`. */
	readonly duration: string;
	/** What starts the clock, in words. */
	readonly counts_from: string;
	readonly day_type: DayType;
}

const duration = /^P(?:T(?<hours>[1-9]\d*)H|(?<number>[1-9]\d*)(?<unit>[DWMY]))$/;

type Words = readonly [one: string, more: string];

const days: Readonly<Record<DayType, Words>> = {
	timer: ['dag', 'dage'],
	kalenderdage: ['dag', 'dage'],
	hverdage: ['hverdag', 'hverdage'],
	arbejdsdage: ['arbejdsdag', 'arbejdsdage']
};

/** Hours and what is counted in whole weeks, months and years. */
const others: Readonly<Record<string, Words>> = {
	H: ['time', 'timer'],
	W: ['uge', 'uger'],
	M: ['måned', 'måneder'],
	Y: ['år', 'år']
};

export const isDuration = (text: string): boolean => duration.test(text);

/** `24 timer`, `6 hverdage`, `4 måneder`; a duration in another form stands as it is written. */
export function durationInWords({
	duration: text,
	day_type: dayType
}: Pick<Deadline, 'duration' | 'day_type'>): string {
	const { hours, number = hours, unit = 'H' } = duration.exec(text)?.groups ?? {};
	if (!number) return text;
	const [one, more] = unit === 'D' ? days[dayType] : (others[unit] ?? ['', '']);
	return `${number} ${number === '1' ? one : more}`;
}

/** `24 timer fra kommunens modtagelse af underretningen` */
export const deadlineInWords = (deadline: Deadline): string =>
	`${durationInWords(deadline)} fra ${deadline.counts_from}`;
