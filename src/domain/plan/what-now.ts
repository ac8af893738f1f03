import { daysBetween, type Day } from '#domain/kernel';

/** Why something is to be done about a plan (P9). */
export type DueReason = 'start' | 'revision' | 'action' | 'promise' | 'law' | 'guide' | 'contact';

export interface DueItem {
	readonly reason: DueReason;
	/** What it is about, in words: a plan, a provision, a number. */
	readonly about: string;
	/** The last day for it; null for what is to be done as soon as someone can. */
	readonly dueOn: Day | null;
	/** What takes its place, which sections it is about; empty where there is nothing to add. */
	readonly more: readonly string[];
	/** Where it is done. */
	readonly href: string;
}

export type Urgency = 'overdue' | 'now' | 'later';

/** A month is what one meeting of the council takes from the agenda to the decision. */
const soonDays = 31;

export function urgencyOf({ dueOn }: Pick<DueItem, 'dueOn'>, today: Day): Urgency {
	if (dueOn === null) return 'now';
	if (dueOn < today) return 'overdue';
	return daysBetween(today, dueOn) <= soonDays ? 'now' : 'later';
}

const ranks: Readonly<Record<Urgency, number>> = { overdue: 0, now: 1, later: 2 };
const reasons: readonly DueReason[] = [
	'start',
	'revision',
	'action',
	'promise',
	'contact',
	'law',
	'guide'
];

/** What is past its day first, the longest waiting first; then what is to be done now, then what has a day. */
export const mostUrgentFirst = <Item extends DueItem>(
	items: readonly Item[],
	today: Day
): readonly (Item & { readonly urgency: Urgency })[] =>
	items
		.map((item) => ({ ...item, urgency: urgencyOf(item, today) }))
		.toSorted(
			(one, other) =>
				ranks[one.urgency] - ranks[other.urgency] ||
				(one.dueOn ?? '9').localeCompare(other.dueOn ?? '9') ||
				reasons.indexOf(one.reason) - reasons.indexOf(other.reason) ||
				one.about.localeCompare(other.about, 'da')
		);
