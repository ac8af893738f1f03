import { day, type Day } from '#domain/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	askingDays,
	confirmationDays,
	confirmationState,
	isToBeAsked,
	noticeDays
} from './index.ts';

const confirmedOn = day('2026-01-01');
const after = (days: number, from: Day = confirmedOn): Day =>
	day(new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10));

test.each([
	[0, 'current'],
	[confirmationDays - noticeDays - 1, 'current'],
	[confirmationDays - noticeDays, 'soon'],
	[confirmationDays, 'soon'],
	[confirmationDays + 1, 'overdue']
])('%i days after it was confirmed a number is %s', (days, state) => {
	expect(confirmationState(confirmedOn, after(days))).toBe(state);
});

test('a number that nobody has ever confirmed is overdue, and its owner is asked at once', () => {
	expect(confirmationState(null, confirmedOn)).toBe('overdue');
	expect(isToBeAsked({ confirmedOn: null, askedOn: null }, confirmedOn)).toBe(true);
});

/** The days, counted from the confirmation, on which somebody who looks every day asks. */
function asked(days: number, since: Day | null = confirmedOn, askedOn: Day | null = null) {
	const on: number[] = [];
	let last = askedOn;
	for (let count = 0; count <= days; count++) {
		const today = after(count);
		if (!isToBeAsked({ confirmedOn: since, askedOn: last }, today)) continue;
		on.push(count);
		last = today;
	}
	return on;
}

test('the owner is asked 14 days before, when it is overdue, and then every 30 days', () => {
	expect(asked(260)).toEqual([166, 181, 211, 241]);
});

test('a number that was never confirmed is asked about every 30 days', () => {
	expect(asked(70, null)).toEqual([0, 30, 60]);
});

test('what was asked before the last confirmation does not count', () => {
	expect(asked(185, confirmedOn, after(-10))).toEqual([166, 181]);
});

test('a service that stood still asks when it is back, and never twice a day', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (one, more) => {
			const askedOn = after(one);
			const today = after(one + more);
			const due = isToBeAsked({ confirmedOn, askedOn }, today);
			if (more === 0) expect(due).toBe(false);
			if (one > confirmationDays) expect(due).toBe(more >= askingDays);
			expect(isToBeAsked({ confirmedOn: today, askedOn }, today)).toBe(false);
		})
	);
});
