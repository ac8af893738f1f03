/**
 * A date promised in the plan's own text, once the plan owner has said which day it is (P9). Nothing becomes a
 * promise by itself: what the text says is a proposal until it is taken with a day, or left out.
 */
import {
	accept,
	containsCpr,
	daysBetween,
	limits,
	parseDay,
	refuse,
	writtenText,
	type Day,
	type Result
} from '#domain/kernel';
import type { PromisedDate } from './reading/promised-date.ts';
import { monthsBefore } from './reminder.ts';

export interface PlanPromise {
	/** The text's key, and the round: a yearly promise has one for each time. */
	readonly id: string;
	readonly what: string;
	/** null: left out. */
	readonly dueOn: Day | null;
	readonly doneOn: Day | null;
	/** Of the row; 0 for none. */
	readonly revision: number;
}

export type PromiseState = 'overdue' | 'running' | 'proposed' | 'done' | 'left-out';

export interface PromiseEntry extends PlanPromise {
	readonly state: PromiseState;
	/** null: the sentence stands in the text no more. */
	readonly said: PromisedDate | null;
	/** The times it was done before, the newest first. */
	readonly kept: readonly PlanPromise[];
}

const states: readonly PromiseState[] = ['overdue', 'running', 'proposed', 'done', 'left-out'];

/**
 * What the text promises beside what was said of it: one entry for each promise. `earlier` are the promises of the
 * plan this one revises: the same sentence begins with its day.
 */
export function promiseEntries(
	promised: readonly PromisedDate[],
	{ rows, earlier }: Readonly<Record<'rows' | 'earlier', readonly PlanPromise[]>>,
	today: Day
): readonly PromiseEntry[] {
	const keys = new Set([...promised.map(({ key }) => key), ...rows.map(({ id }) => keyOf(id))]);
	return [...keys]
		.map((key): PromiseEntry => {
			const said = promised.find((one) => one.key === key) ?? null;
			const rounds = roundsOf(rows, key);
			const last = rounds.at(-1);
			if (!last) {
				const before = roundsOf(earlier, key).findLast(({ doneOn }) => doneOn === null);
				const dueOn = before?.dueOn ?? said?.on ?? null;
				const what = before?.what ?? said?.sentence ?? '';
				return { ...fresh(key, 1), what, dueOn, said, kept: [], state: 'proposed' };
			}
			const isDone = last.doneOn !== null;
			const kept = rounds.filter(({ doneOn }) => doneOn !== null).toReversed();
			if (isDone && said?.everyMonths && last.dueOn) {
				const dueOn = monthsBefore(last.dueOn, -said.everyMonths);
				const next = fresh(key, rounds.length + 1);
				return { ...next, what: last.what, dueOn, said, kept, state: 'proposed' };
			}
			return { ...last, said, kept: isDone ? kept.slice(1) : kept, state: stateOf(last, today) };
		})
		.toSorted(
			(one, other) =>
				states.indexOf(one.state) - states.indexOf(other.state) ||
				(states.indexOf(one.state) < 2 ? (one.dueOn ?? '').localeCompare(other.dueOn ?? '') : 0)
		);
}

const fresh = (key: string, round: number) => ({
	id: `${key}.${round}`,
	doneOn: null,
	revision: 0
});
const keyOf = (id: string): string => id.split('.')[0] ?? id;
const roundOf = (id: string): number => Number(id.split('.')[1] ?? 1);

const roundsOf = (rows: readonly PlanPromise[], key: string): readonly PlanPromise[] =>
	rows
		.filter(({ id }) => keyOf(id) === key)
		.toSorted((one, other) => roundOf(one.id) - roundOf(other.id));

function stateOf({ dueOn, doneOn }: PlanPromise, today: Day): PromiseState {
	if (dueOn === null) return 'left-out';
	if (doneOn !== null) return 'done';
	return today > dueOn ? 'overdue' : 'running';
}

export type PromiseFault =
	'promise-text-missing' | 'reason-too-long' | 'looks-like-cpr' | 'due-day-not-real';

/** In the plan owner's words, with a day; a day that has passed is overdue at once, and may be so. */
export function writtenPromise(
	input: Readonly<Record<'what' | 'dueOn', string>>
): Result<{ readonly what: string; readonly dueOn: Day }, PromiseFault> {
	const what = writtenText(input.what);
	if (what === '') return refuse('promise-text-missing', ['what']);
	if (what.length > limits.reason) return refuse('reason-too-long', ['what']);
	if (containsCpr(what)) return refuse('looks-like-cpr', ['what']);
	const dueOn = parseDay(input.dueOn);
	return dueOn ? accept({ what, dueOn }) : refuse('due-day-not-real', ['dueOn']);
}

/** A month is what it takes to get people together. */
const daysAhead = 30;

export function promiseReminder(
	{ dueOn, doneOn }: Pick<PlanPromise, 'dueOn' | 'doneOn'>,
	today: Day
): 'soon' | 'overdue' | undefined {
	if (dueOn === null || doneOn !== null) return undefined;
	if (today > dueOn) return 'overdue';
	return daysBetween(today, dueOn) <= daysAhead ? 'soon' : undefined;
}
