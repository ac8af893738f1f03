import { beforeAll, expect, test } from 'vitest';
import { day } from '#domain/kernel';
import type { Provision } from '#domain/law';
import { loadProvisions } from '#server/law/load-provisions';
import { actChanges, dutyPeriods, periodInWords } from './duty-periods.ts';
import { spansOfChange, spansOfPeriods, timeline } from './timeline.ts';

const today = day('2026-11-22');
let all: readonly Provision[];
beforeAll(() => {
	all = loadProvisions();
});
const periods = () =>
	dutyPeriods(
		all.find(({ id }) => id === 'barnets-lov-15-2')!,
		all
	);

test('the duty to have a beredskab has three periods, and the day of the renumbering is unconfirmed', () => {
	expect(periods().map(({ provision }) => provision.id)).toEqual([
		'serviceloven-19-5',
		'serviceloven-19-4',
		'barnets-lov-15-2'
	]);
	expect(periods().map(periodInWords)).toEqual([
		'Fra 1. oktober 2013 til en dag, der ikke er bekræftet (mellem 1. oktober 2013 og 31. december 2023).',
		'Fra en dag, der ikke er bekræftet (mellem 1. oktober 2013 og 31. december 2023) til og med 31. december 2023.',
		'Fra 1. januar 2024. Gælder stadig.'
	]);
});

test('dates come from the catalogue: when the day of the renumbering is known, nothing is unconfirmed', () => {
	const known = all.map((one) => {
		if (one.id === 'serviceloven-19-5') return { ...one, inForceTo: day('2019-06-30') };
		return one.id === 'serviceloven-19-4' ? { ...one, inForceFrom: day('2019-07-01') } : one;
	});
	const found = dutyPeriods(
		known.find(({ id }) => id === 'barnets-lov-15-2')!,
		known
	);
	expect(found.map(({ unconfirmed }) => unconfirmed)).toEqual([null, null, null]);
	expect(periodInWords(found[0]!)).toBe('Fra 1. oktober 2013 til og med 30. juni 2019.');
});

test('a provision that replaces itself by mistake is shown once', () => {
	const own = { ...all[0]!, predecessors: [{ id: all[0]!.id, confidence: 'verified' as const }] };
	expect(dutyPeriods(own, [own])).toHaveLength(1);
});

test('barnets lov took over from serviceloven on the day the catalogue says', () => {
	const [change] = actChanges(all, (before, after) =>
		before.successors.some(({ id, confidence }) => id === after.id && confidence === 'verified')
	);
	expect(change).toMatchObject({
		from: 'Serviceloven',
		to: 'Barnets lov',
		lastDay: '2023-12-31',
		firstDay: '2024-01-01'
	});
	expect(change!.pairs.some(({ confirmed }) => confirmed)).toBe(true);
	expect(change!.pairs.some(({ confirmed }) => !confirmed)).toBe(true);
});

test('every bar lies inside the picture, a period follows the one before, and a known end is marked', () => {
	const drawn = timeline(
		spansOfPeriods(periods(), ({ provision }) => provision.section),
		today
	);
	expect(drawn.rows.map(({ unconfirmed }) => unconfirmed)).toEqual([true, true, false]);
	const [first, second, third] = drawn.rows;
	expect(first!.sure).toBe(first!.x);
	expect(second!.sure).toBeCloseTo(second!.x + second!.width, 1);
	expect(third!.x).toBeCloseTo(second!.x + second!.width, 0);
	expect(third!.x + third!.width).toBe(100);
	for (const { x, width } of drawn.rows) {
		expect(x).toBeGreaterThanOrEqual(0);
		expect(width).toBeGreaterThan(0);
		expect(x + width).toBeLessThanOrEqual(100);
	}
	expect(drawn.years[0]).toEqual({ year: 2013, x: 0 });
	expect(drawn.years.length).toBeLessThanOrEqual(6);
	expect(drawn.today).toBeGreaterThan(third!.x);
});

test('an unknown start is drawn from the edge of the picture', () => {
	const [change] = actChanges(all, () => true);
	const [before, after] = timeline(spansOfChange(change!), today).rows;
	expect(before!.x).toBe(0);
	expect(after!.x + after!.width).toBe(100);
});
