import { dayOf, type Day } from '#domain/kernel';
import Holidays from 'date-holidays';
import { expect, test } from 'vitest';
import { easterSunday, isPublicHoliday, mayBeClosed } from './danish-holidays.ts';
import { isOpen, openness, week, type OpeningHours } from './index.ts';

const years = Array.from({ length: 21 }, (_, at) => 2020 + at);
const daysOf = (year: number): readonly Day[] =>
	Array.from({ length: 366 }, (_, at) => dayOf(new Date(Date.UTC(year, 0, 1 + at, 12)))).filter(
		(on) => on.startsWith(String(year))
	);

test.each(years)('the public holidays of %i are those of the calendar', (year) => {
	const calendar = new Holidays('DK')
		.getHolidays(year)
		.filter(({ type }) => type === 'public')
		.map(({ date }) => date.slice(0, 10));
	expect(daysOf(year).filter(isPublicHoliday)).toEqual([...new Set(calendar)].sort());
});

test('store bededag is a holiday for the last time in 2023', () => {
	expect(isPublicHoliday('2023-05-05' as Day)).toBe(true);
	expect(isPublicHoliday('2024-04-26' as Day)).toBe(false);
});

test.each([
	[2008, '2008-03-23'],
	[2026, '2026-04-05'],
	[2038, '2038-04-25'],
	[2285, '2285-03-22']
])('Easter is the first Sunday after the full moon of spring: %i', (year, easter) =>
	expect(easterSunday(year)).toBe(easter)
);

const always: OpeningHours = [{ days: week, from: '08:00', to: '16:00' }];
const noonOf = (on: string) => new Date(`${on}T11:00:00Z`);

test('nobody answers on Easter Monday, whatever the opening hours of a Monday are', () => {
	expect(isOpen(always, noonOf('2026-04-07'))).toBe(true);
	expect(openness(always, noonOf('2026-04-06'))).toBe('closed');
	expect(openness(always, noonOf('2026-12-26'))).toBe('closed');
});

test.each(['2026-05-01', '2026-06-05', '2026-12-24', '2026-12-31'])(
	'on %s an office may be closed: it is called neither open nor closed',
	(on) => {
		expect(mayBeClosed(on as Day)).toBe(true);
		expect(openness(always, noonOf(on))).toBe('in-doubt');
		expect(isOpen(always, noonOf(on))).toBe(false);
	}
);

test('outside its hours it is closed on such a day too, and without known hours nothing is said', () => {
	expect(openness(always, new Date('2026-06-05T19:00:00Z'))).toBe('closed');
	expect(openness([], noonOf('2026-04-07'))).toBe('in-doubt');
});

test('a day begins at midnight in Denmark: New Year’s Day is not over in the evening of the 31st', () => {
	const night: OpeningHours = [{ days: week, from: '00:00', to: '23:59' }];
	expect(openness(night, new Date('2026-12-31T23:30:00Z'))).toBe('closed');
	expect(openness(night, new Date('2027-01-01T23:30:00Z'))).toBe('open');
});
