import { expect, test } from 'vitest';
import { day } from '#domain/kernel';
import { revisionClock } from './revision-clock.ts';

test.each([
	['2025-05-14', '2026-11-22', '2029-05-14', false],
	['2025-05-14', '2029-05-14', '2029-05-14', false],
	['2025-05-14', '2029-05-15', '2029-05-14', true],
	['2024-02-29', '2028-02-29', '2028-02-29', false],
	['2021-01-01', '2026-11-22', '2025-01-01', true]
])('a plan adopted %s is looked at on %s: due %s', (adoptedOn, today, dueOn, overdue) => {
	expect(revisionClock(day(adoptedOn), day(today))).toMatchObject({ dueOn, overdue });
});

test('the clock counts the days that are left and the days that have passed', () => {
	expect(revisionClock(day('2025-05-14'), day('2029-05-04')).daysLeft).toBe(10);
	expect(revisionClock(day('2025-05-14'), day('2029-05-24')).daysLeft).toBe(-10);
});
