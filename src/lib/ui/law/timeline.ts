/** Where bars and years stand on a timeline, in hundredths of its width. */
import { addYears, day, daysBetween, type Day } from '#domain/kernel';
import type { ActChange, Period } from './duty-periods.ts';

export interface TimelineRow {
	readonly name: string;
	readonly x: number;
	readonly width: number;
	/** Striped: how long it held under this number is not confirmed. */
	readonly unconfirmed: boolean;
	/** The one end of a striped bar that is known. */
	readonly sure: number | null;
}

export interface Timeline {
	readonly rows: readonly TimelineRow[];
	readonly years: readonly { readonly year: number; readonly x: number }[];
	readonly today: number;
}

export interface Span {
	readonly name: string;
	/** Null: from before the picture begins, or after it ends. */
	readonly from: Day | null;
	readonly to: Day | null;
	readonly unconfirmed: boolean;
	readonly sure?: Day | null;
}

const mostYears = 6;
/** Further right a year has no room for its number. */
const lastLabel = 88;

export const spansOfPeriods = (
	periods: readonly Period[],
	name: (period: Period) => string
): readonly Span[] =>
	periods.map((period) => ({
		name: name(period),
		from: period.unconfirmed ? period.unconfirmed.earliest : period.from,
		to: period.unconfirmed ? period.unconfirmed.latest : period.to,
		unconfirmed: period.unconfirmed !== null,
		sure: period.unconfirmed ? (period.from ?? period.to) : null
	}));

export const spansOfChange = ({ from, to, lastDay, firstDay }: ActChange): readonly Span[] => [
	{ name: from, from: null, to: lastDay, unconfirmed: false },
	{ name: to, from: firstDay, to: null, unconfirmed: false }
];

export function timeline(spans: readonly Span[], today: Day): Timeline {
	const known = spans.flatMap(({ from, to }) => [from, to]).filter((one) => one !== null);
	const first = [...known, today].toSorted()[0] ?? today;
	const last = [...known, today].toSorted().at(-1) ?? today;
	const start = day(`${first.slice(0, 4)}-01-01`);
	const end = addYears(day(`${last.slice(0, 4)}-01-01`), 1);
	const whole = daysBetween(start, end);
	const at = (on: Day) => Math.round((daysBetween(start, on) / whole) * 10_000) / 100;
	const [firstYear, lastYear] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
	const step = Math.ceil((lastYear - firstYear) / mostYears);
	const years = Array.from(
		{ length: Math.ceil((lastYear - firstYear) / step) },
		(_, place) => firstYear + place * step
	);
	return {
		rows: spans.map(({ name, from, to, unconfirmed, sure }) => {
			const x = from ? at(from) : 0;
			return { name, x, width: (to ? at(to) : 100) - x, unconfirmed, sure: sure ? at(sure) : null };
		}),
		years: years
			.map((year) => ({ year, x: at(day(`${year}-01-01`)) }))
			.filter(({ x }) => x <= lastLabel),
		today: at(today)
	};
}
