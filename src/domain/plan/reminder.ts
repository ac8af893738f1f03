import { parseDay, type Day } from '#domain/kernel';
import { revisionClock } from './revision-clock.ts';

/** A year to revise a plan is what it takes with a hearing; a month is the last call (P9). */
const monthsAhead = [12, 6, 3, 1] as const;

export type Reminder = `revision-${(typeof monthsAhead)[number]}` | 'overdue';

export interface DueReminder {
	readonly reminder: Reminder;
	/** The last day the adoption is still within four years. */
	readonly dueOn: Day;
}

/**
 * The reminder that holds on a day: the latest one reached, so that a municipality that comes to it late gets
 * one letter and not four. Undefined while there is more than a year left.
 */
export function reminderOn(adoptedOn: Day, today: Day): DueReminder | undefined {
	const { dueOn, overdue } = revisionClock(adoptedOn, today);
	if (overdue) return { reminder: 'overdue', dueOn };
	const months = monthsAhead.findLast((ahead) => monthsBefore(dueOn, ahead) <= today);
	return months && { reminder: `revision-${months}`, dueOn };
}

/** The same date so many months earlier, or the last day of that month where there is no such date. */
export function monthsBefore(on: Day, count: number): Day {
	const [year = '', month = '', date = ''] = on.split('-');
	const at = Number(year) * 12 + Number(month) - 1 - count;
	const first = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
	for (let last = Number(date); ; last--) {
		const found = parseDay(`${first}-${String(last).padStart(2, '0')}`);
		if (found) return found;
	}
}
