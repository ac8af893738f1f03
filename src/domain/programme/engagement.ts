import {
	accept,
	containsCpr,
	day,
	daysBetween,
	limits,
	parseDay,
	refuse,
	writtenLine,
	type Day,
	type Result
} from '#domain/kernel';

/** A programme under way (R8): one municipality and the agency, from a given place to its closing. */
export const engagementStatuses = [
	'planned',
	'under-way',
	'paused',
	'follow-up',
	'ended-early',
	'closed'
] as const;
export type EngagementStatus = (typeof engagementStatuses)[number];

export const engagementStatusNames: Readonly<Record<EngagementStatus, string>> = {
	planned: 'Planlagt',
	'under-way': 'I gang',
	paused: 'På pause',
	'follow-up': 'Opfølgning',
	'ended-early': 'Stoppet før tid',
	closed: 'Afsluttet'
};

/** Who works on a programme: the two sides of the table. */
export type Side = 'municipality' | 'agency';
/** Who sees a thing: both, or one side alone. */
export type SeenBy = 'both' | Side;

/** `to` is the day it went on again; null while it lasts. */
export interface Pause {
	readonly from: Day;
	readonly to: Day | null;
	readonly why: string;
}

/** `share`: the part of one programme's work, from 0 to 1. */
export interface Adviser {
	readonly personId: string;
	readonly share: number;
}

export interface Engagement {
	readonly status: EngagementStatus;
	readonly title: string;
	readonly startsOn: Day;
	/** The last day as agreed, later by as many days as it was paused. */
	readonly endsOn: Day;
	readonly pauses: readonly Pause[];
	readonly advisers: readonly Adviser[];
	readonly endedOn: Day | null;
	readonly endedBecause: string | null;
}

export function addDays(from: Day, days: number): Day {
	const at = new Date(`${from}T00:00:00Z`);
	at.setUTCDate(at.getUTCDate() + days);
	return day(at.toISOString().slice(0, 10));
}

/** Whole months on; a day the month does not have becomes its last. */
export function addMonths(from: Day, months: number): Day {
	const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
	const first = new Date(Date.UTC(year, month - 1 + months, 1));
	const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
	first.setUTCDate(Math.min(date, last.getUTCDate()));
	return day(first.toISOString().slice(0, 10));
}

/** The days a pause has taken so far. */
export const pausedDays = ({ from, to }: Pause, today: Day): number =>
	Math.max(0, daysBetween(from, to ?? today));

/** The end as it looks now: a pause that lasts moves it a day each day. */
export function expectedEnd(
	{ endsOn, pauses }: Pick<Engagement, 'endsOn' | 'pauses'>,
	today: Day
): Day {
	const open = pauses.find(({ to }) => to === null);
	return open ? addDays(endsOn, pausedDays(open, today)) : endsOn;
}

export type StartFault =
	| 'title-missing'
	| 'text-too-long'
	| 'looks-like-cpr'
	| 'day-not-real'
	| 'adviser-missing'
	| 'adviser-unknown';

/** About twelve months, where the offer says nothing else. */
const usualMonths = 12;

/** What a programme starts with. `advisers` are the ids chosen, `known` those there are to choose from. */
export function startEngagement(input: {
	readonly title: string;
	readonly startsOn: string;
	/** The offer's length; null for a short one, which runs over three months at most. */
	readonly months: number | null;
	readonly short: boolean;
	readonly advisers: readonly string[];
	readonly known: readonly string[];
}): Result<Engagement, StartFault> {
	const title = writtenLine(input.title);
	if (title === '') return refuse('title-missing', ['title']);
	if (title.length > limits.line) return refuse('text-too-long', ['title']);
	if (containsCpr(title)) return refuse('looks-like-cpr', ['title']);
	const startsOn = parseDay(input.startsOn.trim());
	if (!startsOn) return refuse('day-not-real', ['startsOn']);
	const advisers = [...new Set(input.advisers)];
	if (advisers.length === 0) return refuse('adviser-missing', ['advisers']);
	if (advisers.some((id) => !input.known.includes(id)))
		return refuse('adviser-unknown', ['advisers']);
	const months = input.months ?? (input.short ? 3 : usualMonths);
	const share = Math.round(100 / advisers.length) / 100;
	return accept({
		status: 'planned',
		title,
		startsOn,
		endsOn: addDays(addMonths(startsOn, months), -1),
		pauses: [],
		advisers: advisers.map((personId) => ({ personId, share })),
		endedOn: null,
		endedBecause: null
	});
}
