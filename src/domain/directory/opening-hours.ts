import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import { isPublicHoliday, mayBeClosed } from './danish-holidays.ts';

/** Opening hours by weekday, in Danish clock time. On a public holiday it is closed whatever they say. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export interface OpenPeriod {
	readonly days: readonly Weekday[];
	/** `HH:MM` */
	readonly from: string;
	readonly to: string;
}

export type OpeningHours = readonly OpenPeriod[];

export const weekdayNames: Readonly<Record<Weekday, string>> = {
	mon: 'mandag',
	tue: 'tirsdag',
	wed: 'onsdag',
	thu: 'torsdag',
	fri: 'fredag',
	sat: 'lørdag',
	sun: 'søndag'
};
export const week = Object.keys(weekdayNames) as Weekday[];

/** What a form sends for one day; empty where it is closed. */
export interface DayHours {
	readonly from: string;
	readonly to: string;
}

/**
 * Opening hours from a form's seven days; days with the same hours are told together. The first day whose
 * times do not fit is the `about` of the refusal.
 */
export function hoursOfWeek(
	typed: Readonly<Record<Weekday, DayHours>>
): Result<OpeningHours, 'hours-not-valid'> {
	const periods: { days: Weekday[]; from: string; to: string }[] = [];
	for (const day of week) {
		const { from, to } = typed[day];
		if (from === '' && to === '') continue;
		if (!isClock(from) || !isClock(to) || from >= to)
			return refuse('hours-not-valid', [weekdayNames[day]]);
		const same = periods.find((period) => period.from === from && period.to === to);
		if (same) same.days.push(day);
		else periods.push({ days: [day], from, to });
	}
	return accept(periods);
}

/** The seven days as a form shows them. */
export const weekOfHours = (hours: OpeningHours): Readonly<Record<Weekday, DayHours>> =>
	Object.fromEntries(
		week.map((day) => {
			const period = hours.find(({ days }) => days.includes(day));
			return [day, { from: period?.from ?? '', to: period?.to ?? '' }];
		})
	) as Record<Weekday, DayHours>;

const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const clock = (time: string) => time.replace(':', '.').replace(/^0/, '');

/** `mandag–torsdag kl. 8.00–15.30, fredag kl. 8.00–13.00`; an empty text when hours are unknown. */
export const describeHours = (hours: OpeningHours): string =>
	hours
		.map((period) => `${describeDays(period.days)} kl. ${clock(period.from)}–${clock(period.to)}`)
		.join(', ');

function describeDays(days: readonly Weekday[]): string {
	const first = days[0];
	const last = days.at(-1);
	if (!first || !last) return '';
	const unbroken = week.indexOf(last) - week.indexOf(first) === days.length - 1;
	return unbroken && days.length > 1
		? `${weekdayNames[first]}–${weekdayNames[last]}`
		: days.map((one) => weekdayNames[one]).join(', ');
}

const danishClock = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Europe/Copenhagen',
	weekday: 'short',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
});

/** `in-doubt`: the hours are unknown, or it is a day on which offices may be closed. */
export type Openness = 'open' | 'closed' | 'in-doubt';

/** Whether somebody answers at an instant, as far as can be told from here. */
export function openness(hours: OpeningHours, at: Date): Openness {
	if (hours.length === 0) return 'in-doubt';
	const parts = Object.fromEntries(
		danishClock.formatToParts(at).map((part) => [part.type, part.value])
	);
	const weekday = parts.weekday?.toLowerCase() as Weekday;
	const time = `${parts.hour}:${parts.minute}`;
	const isWithin = hours.some(
		(period) => period.days.includes(weekday) && period.from <= time && time < period.to
	);
	const on = dayOf(at);
	if (!isWithin || isPublicHoliday(on)) return 'closed';
	return mayBeClosed(on) ? 'in-doubt' : 'open';
}

/** Whether somebody surely answers at an instant. */
export const isOpen = (hours: OpeningHours, at: Date): boolean => openness(hours, at) === 'open';
