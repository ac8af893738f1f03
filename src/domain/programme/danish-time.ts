/**
 * Meetings and deadlines run on Danish clock time, summer time included: what people type is a day and a clock,
 * what is stored is an instant. A deadline on a day holds "til og med den dag kl. 23.59": it ends as the next begins.
 */
import {
	accept,
	danishDate,
	day,
	dayOf,
	parseDay,
	refuse,
	type Day,
	type Result
} from '#domain/kernel';

const zone = 'Europe/Copenhagen';
const clockFormat = new Intl.DateTimeFormat('en-GB', {
	timeZone: zone,
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
});
const weekdayFormat = new Intl.DateTimeFormat('da-DK', { timeZone: zone, weekday: 'long' });

const hour = 3_600_000;
const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** `HH:MM`, as the clock stands in Denmark. */
export const clockOf = (instant: Date): string => clockFormat.format(instant);

export type TimeFault = 'time-not-valid' | 'time-left-out';

/**
 * The instant at which a Danish clock stands so. The hour that comes twice in October is taken as the first of the
 * two; the hour that is left out in March is refused.
 */
export function instantAt(on: Day, clock: string): Result<Date, TimeFault> {
	if (!isClock(clock)) return refuse('time-not-valid');
	for (const ahead of [2, 1]) {
		const instant = new Date(Date.parse(`${on}T${clock}:00Z`) - ahead * hour);
		if (dayOf(instant) === on && clockOf(instant) === clock) return accept(instant);
	}
	return refuse('time-left-out');
}

/** The same, of what a field for date and time holds: `2026-12-10T09:00`; undefined where there is no such time. */
export function localInstant(typed: string): Date | undefined {
	const [, date = '', clock = ''] = /^(.{10})T(.{5})$/.exec(typed) ?? [];
	const on = parseDay(date);
	const instant = on && instantAt(on, clock);
	return instant?.ok ? instant.value : undefined;
}

/** Midnight is never left out in Denmark: clocks are changed between two and three. */
export function startOf(on: Day): Date {
	const midnight = instantAt(on, '00:00');
	if (!midnight.ok) throw new Error(`${on} has no midnight`);
	return midnight.value;
}

export const dayAfter = (on: Day): Day =>
	day(new Date(Date.parse(on) + 24 * hour).toISOString().slice(0, 10));

/** The instant at which a day is over: a deadline on that day ends here. */
export const endOf = (on: Day): Date => startOf(dayAfter(on));

/** The last day a deadline holds. */
export const lastDay = (closesAt: string): Day => dayOf(new Date(Date.parse(closesAt) - 1));

const inWords = (clock: string): string => clock.replace(':', '.').replace(/^0/, '');

/** `10. december 2026 kl. 9.05` */
export const timeInWords = (instant: Date): string =>
	`${danishDate(dayOf(instant))} kl. ${inWords(clockOf(instant))}`;

/** The last minute it holds: `1. februar 2027 kl. 23.59`. */
export const deadlineInWords = (closesAt: string): string =>
	timeInWords(new Date(Date.parse(closesAt) - 1));

const dateInWords = (instant: Date): string =>
	`${weekdayFormat.format(instant)} ${danishDate(dayOf(instant))}`;

/** `torsdag 14. januar 2027 kl. 10.00–11.30`; with both days where it ends on another. */
export function spanInWords(startsAt: string, endsAt: string): string {
	const [start, end] = [new Date(startsAt), new Date(endsAt)];
	const from = `${dateInWords(start)} kl. ${inWords(clockOf(start))}`;
	return dayOf(start) === dayOf(end)
		? `${from}–${inWords(clockOf(end))}`
		: `${from} til ${dateInWords(end)} kl. ${inWords(clockOf(end))}`;
}

/** A day that may be left out: `null` for an empty field, undefined for what is no day. */
export const optionalDay = (typed: string): Day | null | undefined =>
	typed.trim() === '' ? null : parseDay(typed.trim());
