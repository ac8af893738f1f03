/** Times as people in Denmark write and read them; kept as instants. Summer time is the calendar's, not ours. */
import { danishDate, dayOf } from '#domain/kernel';

const clock = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/Copenhagen',
	dateStyle: 'short',
	timeStyle: 'short'
});

/** `2026-12-10T09:00`, as the clock is in Denmark at an instant; the form a date field takes. */
export const localTime = (instant: Date): string => clock.format(instant).replace(' ', 'T');

/**
 * The instant of a local time such as `2026-12-10T09:00`; undefined where there is none, as in the hour that summer
 * time skips. Of the hour that comes twice the first is meant.
 */
export function instantAt(local: string): Date | undefined {
	if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return undefined;
	const asIfUtc = new Date(`${local}:00Z`).getTime();
	if (Number.isNaN(asIfUtc)) return undefined;
	const hour = 3_600_000;
	return [asIfUtc - 2 * hour, asIfUtc - hour]
		.map((time) => new Date(time))
		.find((instant) => localTime(instant) === local);
}

/** `10. december 2026 kl. 9.00`. */
export const timeInWords = (instant: Date): string => {
	const [hour = '', minute = ''] = localTime(instant).slice(11).split(':');
	return `${danishDate(dayOf(instant))} kl. ${Number(hour)}.${minute}`;
};
