import { day } from '#domain/kernel';
import { expect, test } from 'vitest';
import {
	adviserLoad,
	fillsQuarter,
	median,
	quartersFrom,
	yearFigures,
	type CountedApplication
} from './outlook.ts';

const quarters = quartersFrom(day('2026-12-01'), 4);

test('the next four quarters begin with the one it is now, and go over the turn of the year', () => {
	expect(quarters.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
		['2026-10-01', '2026-12-31'],
		['2027-01-01', '2027-03-31'],
		['2027-04-01', '2027-06-30'],
		['2027-07-01', '2027-09-30']
	]);
	expect(quarters.map(({ year, number }) => `${year}-${number}`)).toEqual([
		'2026-4',
		'2027-1',
		'2027-2',
		'2027-3'
	]);
});

const engaged = (startsOn: string, endsOn: string, advisers: Readonly<Record<string, number>>) => ({
	startsOn: day(startsOn),
	endsOn: day(endsOn),
	advisers: Object.entries(advisers).map(([personId, share]) => ({ personId, share }))
});

test('an adviser’s load is the share of each engagement, by the days it takes of the quarter', () => {
	const load = adviserLoad(
		[
			engaged('2027-01-01', '2027-12-31', { ida: 0.5, bo: 0.5 }),
			engaged('2027-02-15', '2027-06-30', { ida: 1 })
		],
		quarters
	);
	expect(load).toEqual([
		{ personId: 'ida', quarters: [0, 1, 1.5, 0.5] },
		{ personId: 'bo', quarters: [0, 0.5, 0.5, 0.5] }
	]);
});

test('an engagement that is over by the first day loads nobody', () => {
	const over = engaged('2025-01-01', '2026-09-30', { ida: 1 });
	expect(adviserLoad([over], quarters)).toEqual([]);
	expect(fillsQuarter(over, quarters[0]!)).toBe(false);
	expect(fillsQuarter(engaged('2026-12-31', '2027-05-01', {}), quarters[0]!)).toBe(true);
});

const counted = (part: Partial<CountedApplication>): CountedApplication => ({
	year: 2027,
	offer: 'Langt forløb',
	status: 'place',
	submittedOn: day('2026-11-01'),
	answeredOn: day('2026-12-01'),
	...part
});

test('a year is counted by type, with the median waiting time and what it is made of', () => {
	const figures = yearFigures([
		counted({}),
		counted({ answeredOn: day('2026-11-11') }),
		counted({ status: 'waiting', answeredOn: day('2026-11-21') }),
		counted({ status: 'withdrawn', answeredOn: null }),
		counted({ status: 'submitted', answeredOn: null }),
		counted({ offer: 'Temaforløb', status: 'refused' }),
		counted({ year: 2026 })
	]);
	expect(figures[0]).toEqual({
		year: 2027,
		offer: 'Langt forløb',
		applications: 5,
		places: 2,
		waiting: 1,
		refused: 0,
		withdrawn: 1,
		waitingDays: 20,
		answered: 3
	});
	expect(figures.map(({ year, offer }) => [year, offer])).toEqual([
		[2027, 'Langt forløb'],
		[2027, 'Temaforløb'],
		[2026, 'Langt forløb']
	]);
});

test('where nothing is answered there is no median', () => {
	expect(median([])).toBeNull();
	expect(median([4, 1])).toBe(2.5);
});
