/**
 * Where a programme's phases, pauses and activities stand on one line of time, in hundredths of its width. The three
 * phases take a quarter, some six tenths and the rest of the days that are worked; a pause moves all that follows.
 */
import { daysBetween, months, type Day } from '#domain/kernel';
import { addDays, addMonths, expectedEnd, pausedDays, type Engagement } from './engagement.ts';

export const phaseNames = {
	study: 'Forundersøgelse',
	development: 'Udvikling',
	'follow-up': 'Opfølgning'
} as const;
export type Phase = keyof typeof phaseNames;

/** Where each phase ends, as part of the days worked. */
const phaseEnds: readonly (readonly [Phase, number])[] = [
	['study', 0.25],
	['development', 0.85],
	['follow-up', 1]
];

export interface Stretch {
	readonly from: Day;
	/** The last day. */
	readonly to: Day;
	readonly x: number;
	readonly width: number;
}

export interface EngagementTimeline {
	readonly phases: readonly (Stretch & { readonly phase: Phase })[];
	readonly pauses: readonly (Stretch & { readonly why: string })[];
	readonly events: readonly {
		readonly on: Day;
		readonly title: string;
		readonly isDone: boolean;
		readonly x: number;
	}[];
	readonly months: readonly { readonly name: string; readonly x: number }[];
	/** Null when today is outside the programme. */
	readonly today: number | null;
	readonly startsOn: Day;
	readonly endsOn: Day;
}

export interface TimelineEvent {
	readonly on: Day;
	readonly title: string;
	readonly isDone: boolean;
}

export function engagementTimeline(
	engagement: Pick<Engagement, 'startsOn' | 'endsOn' | 'pauses'>,
	events: readonly TimelineEvent[],
	today: Day
): EngagementTimeline {
	const { startsOn } = engagement;
	const endsOn = expectedEnd(engagement, today);
	const whole = daysBetween(startsOn, endsOn) + 1;
	const at = (on: Day) =>
		Math.min(100, Math.max(0, Math.round((daysBetween(startsOn, on) / whole) * 10_000) / 100));
	const stretch = (from: Day, next: Day): Stretch => ({
		from,
		to: addDays(next, -1),
		x: at(from),
		width: Math.round((at(next) - at(from)) * 100) / 100
	});
	const pauses = engagement.pauses.filter((pause) => pausedDays(pause, today) > 0);
	const worked = whole - pauses.reduce((sum, pause) => sum + pausedDays(pause, today), 0);
	let from = startsOn;
	const phases = phaseEnds.map(([phase, end]) => {
		const next = dayAfterWork(startsOn, Math.round(worked * end), pauses, today);
		const drawn = { phase, ...stretch(from, next) };
		from = next;
		return drawn;
	});
	return {
		phases,
		pauses: pauses.map(({ from: begun, to, why }) => ({ why, ...stretch(begun, to ?? today) })),
		events: events
			.filter(({ on }) => on >= startsOn && on <= endsOn)
			.toSorted((one, other) => one.on.localeCompare(other.on))
			.map((event) => ({ ...event, x: at(event.on) })),
		months: monthMarks(startsOn, endsOn).map((on) => ({
			name: (months[Number(on.slice(5, 7)) - 1] ?? '').slice(0, 3),
			x: at(on)
		})),
		today: today >= startsOn && today <= endsOn ? at(today) : null,
		startsOn,
		endsOn
	};
}

/** The day after so many days of work, pauses passed over. */
function dayAfterWork(startsOn: Day, days: number, pauses: Engagement['pauses'], today: Day): Day {
	let on = addDays(startsOn, days);
	for (const pause of pauses.toSorted((one, other) => one.from.localeCompare(other.from))) {
		if (pause.from < on) on = addDays(on, pausedDays(pause, today));
	}
	return on;
}

/** The first of every month, or of every other when there are many. */
function monthMarks(startsOn: Day, endsOn: Day): readonly Day[] {
	const first = addMonths(`${startsOn.slice(0, 7)}-01` as Day, startsOn.endsWith('-01') ? 0 : 1);
	const step = daysBetween(startsOn, endsOn) > 200 ? 2 : 1;
	const marks: Day[] = [];
	for (let on = first; on <= endsOn; on = addMonths(on, step)) marks.push(on);
	return marks;
}
