import { day } from '#domain/kernel';
import { expect, test } from 'vitest';
import { reminderOn } from './index.ts';

const on = (today: string, adoptedOn = '2023-03-31') =>
	reminderOn(day(adoptedOn), day(today))?.reminder;

test.each([
	['2026-03-30', undefined],
	['2026-03-31', 'revision-12'],
	['2026-09-29', 'revision-12'],
	['2026-09-30', 'revision-6'],
	['2026-12-30', 'revision-6'],
	['2026-12-31', 'revision-3'],
	['2027-02-27', 'revision-3'],
	['2027-02-28', 'revision-1'],
	['2027-03-31', 'revision-1'],
	['2027-04-01', 'overdue'],
	['2031-01-01', 'overdue']
])('a plan adopted 31 March 2023 and looked at on %s is reminded of as %s', (today, reminder) => {
	expect(on(today)).toBe(reminder);
});

test('every reminder is about the day the four years are over', () => {
	for (const today of ['2026-04-01', '2027-03-01', '2028-01-01']) {
		expect(reminderOn(day('2023-03-31'), day(today))?.dueOn).toBe('2027-03-31');
	}
});
