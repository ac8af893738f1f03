import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	averageDifference,
	averageInterval,
	shareDifference,
	shareInterval,
	studentT
} from './interval.ts';

const share = fc
	.tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
	.map(([total, part]) => ({ total, counted: Math.round(total * part) }));

test('the uncertainty of a share lies within 0 and 1 and holds the share', () => {
	fc.assert(
		fc.property(share, ({ counted, total }) => {
			const { low, high } = shareInterval({ counted, total });
			expect(low).toBeGreaterThanOrEqual(0);
			expect(high).toBeLessThanOrEqual(1);
			expect(low).toBeLessThanOrEqual(counted / total + 1e-12);
			expect(high).toBeGreaterThanOrEqual(counted / total - 1e-12);
		})
	);
});

test('the more are asked, the smaller the uncertainty of the same share', () => {
	fc.assert(
		fc.property(share, fc.integer({ min: 2, max: 20 }), ({ counted, total }, times) => {
			const few = shareInterval({ counted, total });
			const many = shareInterval({ counted: counted * times, total: total * times });
			expect(many.high - many.low).toBeLessThan(few.high - few.low);
		})
	);
});

test('the interval is the one in the books: 14 of 20 is 48 to 86 per cent', () => {
	const { low, high } = shareInterval({ counted: 14, total: 20 });
	expect([low, high].map((end) => Math.round(end * 1000))).toEqual([481, 855]);
});

test('the difference of two shares is the one in Newcombe’s paper: 56 of 70 less 48 of 80', () => {
	const { low, high } = shareDifference({ counted: 48, total: 80 }, { counted: 56, total: 70 });
	expect([low, high].map((end) => Math.round(end * 10_000))).toEqual([524, 3339]);
});

test('the difference of two shares holds the difference itself and stays within −1 and 1', () => {
	fc.assert(
		fc.property(share, share, (before, after) => {
			const { low, high } = shareDifference(before, after);
			const difference = after.counted / after.total - before.counted / before.total;
			expect(low).toBeGreaterThanOrEqual(-1 - 1e-9);
			expect(high).toBeLessThanOrEqual(1 + 1e-9);
			expect(low).toBeLessThanOrEqual(difference + 1e-9);
			expect(high).toBeGreaterThanOrEqual(difference - 1e-9);
		})
	);
});

test.each([
	[4, 2.776],
	[5, 2.571],
	[9, 2.262],
	[19, 2.093],
	[99, 1.984],
	[100_000, 1.96]
])('Student’s t at %i degrees of freedom is as in the tables', (freedom, expected) => {
	expect(Math.abs(studentT(freedom) - expected)).toBeLessThan(0.0015);
});

test('the uncertainty of an average shrinks with the number of answers and never leaves the scale', () => {
	const scale = { low: 1, high: 5 };
	fc.assert(
		fc.property(
			fc.double({ min: 1, max: 5, noNaN: true }),
			fc.double({ min: 0.01, max: 2, noNaN: true }),
			fc.integer({ min: 5, max: 500 }),
			(average, deviation, total) => {
				const { low, high } = averageInterval({ average, deviation, total }, scale);
				expect(low).toBeGreaterThanOrEqual(1);
				expect(high).toBeLessThanOrEqual(5);
				const few = averageInterval({ average, deviation, total });
				const many = averageInterval({ average, deviation, total: total * 2 });
				expect(many.high - many.low).toBeLessThan(few.high - few.low);
			}
		)
	);
});

test('Welch: an average that rose from 2.8 to 3.6 with twenty answers each', () => {
	const { low, high } = averageDifference(
		{ average: 2.8, deviation: 0.9, total: 20 },
		{ average: 3.6, deviation: 0.7, total: 20 }
	);
	// Standard error 0.2550, 35.8 degrees of freedom, t = 2.0285.
	expect(low).toBeCloseTo(0.283, 2);
	expect(high).toBeCloseTo(1.317, 2);
});

test('answers that are all the same leave no uncertainty in the difference', () => {
	const all = { average: 3, deviation: 0, total: 8 };
	expect(averageDifference(all, { ...all, average: 4 })).toEqual({ low: 1, high: 1 });
});
