/** Who writes a section and by when (P2), and when they are reminded of it: a week before, and once it is late. */
import { accept, daysBetween, parseDay, refuse, type Day, type Result } from '#domain/kernel';

export interface Assignment {
	readonly dueOn: Day;
	readonly remindedOn: Day | null;
	/** An instant. */
	readonly doneAt: string | null;
}

export type Reminder = 'soon' | 'overdue';
export type AssignmentState = 'under-way' | Reminder | 'done';

export const reminderDays = 7;

export function assignmentState({ dueOn, doneAt }: Assignment, today: Day): AssignmentState {
	if (doneAt !== null) return 'done';
	if (today > dueOn) return 'overdue';
	return daysBetween(today, dueOn) <= reminderDays ? 'soon' : 'under-way';
}

/** The reminder that has not been sent yet: each of the two once, and none when the section is done. */
export function reminderDue(assignment: Assignment, today: Day): Reminder | undefined {
	const { dueOn, remindedOn } = assignment;
	const state = assignmentState(assignment, today);
	if (state === 'soon') return remindedOn === null ? state : undefined;
	if (state === 'overdue') return remindedOn === null || remindedOn <= dueOn ? state : undefined;
	return undefined;
}

/** A day to be done by lies ahead. */
export function checkDueDay(
	typed: string,
	today: Day
): Result<Day, 'due-day-not-real' | 'due-day-passed'> {
	const on = parseDay(typed);
	if (!on) return refuse('due-day-not-real');
	return on < today ? refuse('due-day-passed') : accept(on);
}
