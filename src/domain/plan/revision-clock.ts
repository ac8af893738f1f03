import { addYears, daysBetween, type Day } from '#domain/kernel';

/** Barnets lov § 15, stk. 2: at least every fourth year (F4). */
const yearsBetweenRevisions = 4;

export interface RevisionClock {
	/** The last day on which the adoption is still within four years. */
	readonly dueOn: Day;
	/** Negative when overdue. */
	readonly daysLeft: number;
	readonly overdue: boolean;
}

/** The clock starts on the day the council adopted, not on the day of publication. */
export function revisionClock(adoptedOn: Day, today: Day): RevisionClock {
	const dueOn = addYears(adoptedOn, yearsBetweenRevisions);
	return { dueOn, daysLeft: daysBetween(today, dueOn), overdue: today > dueOn };
}
