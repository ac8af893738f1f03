/** Opening hours by weekday, in Danish clock time. Public holidays are not in it. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export interface OpenPeriod {
	readonly days: readonly Weekday[];
	/** `HH:MM` */
	readonly from: string;
	readonly to: string;
}

export type OpeningHours = readonly OpenPeriod[];

const names: Readonly<Record<Weekday, string>> = {
	mon: 'mandag',
	tue: 'tirsdag',
	wed: 'onsdag',
	thu: 'torsdag',
	fri: 'fredag',
	sat: 'lørdag',
	sun: 'søndag'
};
const week = Object.keys(names) as Weekday[];

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
		? `${names[first]}–${names[last]}`
		: days.map((one) => names[one]).join(', ');
}

const danishClock = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Europe/Copenhagen',
	weekday: 'short',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
});

/** Whether somebody answers at an instant. */
export function isOpen(hours: OpeningHours, at: Date): boolean {
	const parts = Object.fromEntries(
		danishClock.formatToParts(at).map((part) => [part.type, part.value])
	);
	const weekday = parts.weekday?.toLowerCase() as Weekday;
	const time = `${parts.hour}:${parts.minute}`;
	return hours.some(
		(period) => period.days.includes(weekday) && period.from <= time && time < period.to
	);
}
