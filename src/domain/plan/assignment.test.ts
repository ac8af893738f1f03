import { day } from '#domain/kernel';
import { expect, test } from 'vitest';
import { assignmentState, checkDueDay, reminderDue, type Assignment } from './assignment.ts';

const due = (part: Partial<Assignment> = {}): Assignment => ({
	dueOn: day('2026-12-10'),
	remindedOn: null,
	doneAt: null,
	...part
});

test.each([
	['2026-12-02', 'under-way', undefined],
	['2026-12-03', 'soon', 'soon'],
	['2026-12-10', 'soon', 'soon'],
	['2026-12-11', 'overdue', 'overdue']
])('on %s a section due on 10 December is %s', (today, state, reminder) => {
	expect(assignmentState(due(), day(today))).toBe(state);
	expect(reminderDue(due(), day(today))).toBe(reminder);
});

test('each of the two reminders is sent once', () => {
	const before = due({ remindedOn: day('2026-12-03') });
	expect(reminderDue(before, day('2026-12-08'))).toBeUndefined();
	expect(reminderDue(before, day('2026-12-11'))).toBe('overdue');
	const late = due({ remindedOn: day('2026-12-11') });
	expect(reminderDue(late, day('2027-02-01'))).toBeUndefined();
});

test('nobody is reminded of a section that is done', () => {
	const done = due({ doneAt: '2026-12-01T09:00:00.000Z' });
	for (const today of ['2026-12-05', '2026-12-20']) {
		expect(reminderDue(done, day(today))).toBeUndefined();
		expect(assignmentState(done, day(today))).toBe('done');
	}
});

test('a section can be due today or later, on a day that exists', () => {
	const today = day('2026-12-01');
	expect(checkDueDay('2026-12-01', today)).toEqual({ ok: true, value: today });
	expect(checkDueDay('2026-11-30', today)).toMatchObject({ reason: 'due-day-passed' });
	for (const typed of ['2026-02-30', 'i morgen', '']) {
		expect(checkDueDay(typed, today)).toMatchObject({ reason: 'due-day-not-real' });
	}
});
