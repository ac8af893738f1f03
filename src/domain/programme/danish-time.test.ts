import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, dayOf } from '#domain/kernel';
import {
	clockOf,
	deadlineInWords,
	endOf,
	instantAt,
	lastDay,
	localInstant,
	spanInWords,
	startOf,
	timeInWords
} from './danish-time.ts';

const at = (on: string, clock: string) => {
	const instant = instantAt(day(on), clock);
	return instant.ok ? instant.value.toISOString() : instant.reason;
};

test('a meeting is at the same clock before and after summer time begins on 28 March 2027', () => {
	expect(at('2027-03-27', '10:00')).toBe('2027-03-27T09:00:00.000Z');
	expect(at('2027-03-28', '10:00')).toBe('2027-03-28T08:00:00.000Z');
	expect(at('2027-03-28', '01:59')).toBe('2027-03-28T00:59:00.000Z');
	expect(at('2027-03-28', '03:00')).toBe('2027-03-28T01:00:00.000Z');
});

test('the hour that is left out on 28 March 2027 is refused, not moved', () => {
	expect(at('2027-03-28', '02:00')).toBe('time-left-out');
	expect(at('2027-03-28', '02:30')).toBe('time-left-out');
});

test('a meeting is at the same clock before and after summer time ends on 25 October 2026', () => {
	expect(at('2026-10-24', '10:00')).toBe('2026-10-24T08:00:00.000Z');
	expect(at('2026-10-25', '10:00')).toBe('2026-10-25T09:00:00.000Z');
	// The hour that comes twice is the first of the two.
	expect(at('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
});

test('a deadline holds to the last minute of its day, on the days with 23 and 25 hours too', () => {
	const hours = (on: string) => (endOf(day(on)).getTime() - startOf(day(on)).getTime()) / 3_600_000;
	expect([hours('2027-03-28'), hours('2026-10-25'), hours('2026-12-01')]).toEqual([23, 25, 24]);
	const closesAt = endOf(day('2026-10-25')).toISOString();
	expect(closesAt).toBe('2026-10-25T23:00:00.000Z');
	expect(lastDay(closesAt)).toBe('2026-10-25');
	expect(deadlineInWords(closesAt)).toBe('25. oktober 2026 kl. 23.59');
	expect(deadlineInWords('2026-12-15T11:00:00Z')).toBe('15. december 2026 kl. 11.59');
});

test('what was typed is what is shown, whatever the day and clock', () => {
	const from = Date.parse('2020-01-01T00:00Z') / 60_000;
	const to = Date.parse('2040-01-01T00:00Z') / 60_000;
	fc.assert(
		fc.property(fc.integer({ min: from, max: to }), (minute) => {
			const instant = new Date(minute * 60_000);
			const again = instantAt(dayOf(instant), clockOf(instant));
			if (!again.ok) return false;
			const difference = instant.getTime() - again.value.getTime();
			return difference === 0 || difference === 3_600_000;
		})
	);
});

test.each(['', '24:00', '9:00', '10.00', '10:60'])('%j is no clock', (clock) => {
	expect(at('2026-12-01', clock)).toBe('time-not-valid');
});

test('a span is said as people say it', () => {
	expect(spanInWords('2027-01-14T09:00:00Z', '2027-01-14T10:30:00Z')).toBe(
		'torsdag 14. januar 2027 kl. 10.00–11.30'
	);
	expect(spanInWords('2027-07-01T07:00:00Z', '2027-07-02T13:00:00Z')).toBe(
		'torsdag 1. juli 2027 kl. 9.00 til fredag 2. juli 2027 kl. 15.00'
	);
});

test.each([
	['2026-12-10T09:00', '2026-12-10T08:00:00.000Z'],
	['2026-07-10T09:00', '2026-07-10T07:00:00.000Z'],
	['2026-10-25T02:30', '2026-10-25T00:30:00.000Z']
])('%s in a field for date and time is %s', (local, instant) => {
	expect(localInstant(local)?.toISOString()).toBe(instant);
});

test.each(['2026-03-29T02:30', '2026-02-30T09:00', '2026-12-10', 'i morgen', ''])(
	'%s is no time in Denmark',
	(local) => expect(localInstant(local)).toBeUndefined()
);

test('a time is read as people say it', () => {
	expect(timeInWords(new Date('2026-12-10T08:05:00Z'))).toBe('10. december 2026 kl. 9.05');
	expect(timeInWords(new Date('2026-12-09T23:30:00Z'))).toBe('10. december 2026 kl. 0.30');
});
