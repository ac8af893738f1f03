import { day, daysBetween } from '#domain/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './engagement.ts';
import { engagementTimeline } from './timeline.ts';

const year = { startsOn: day('2027-01-01'), endsOn: day('2027-12-31'), pauses: [] };

test('a year has three phases after each other, a mark for every other month, and today', () => {
	const timeline = engagementTimeline(year, [], day('2027-07-02'));
	expect(timeline.phases.map(({ phase, from, to }) => [phase, from, to])).toEqual([
		['study', '2027-01-01', '2027-04-01'],
		['development', '2027-04-02', '2027-11-06'],
		['follow-up', '2027-11-07', '2027-12-31']
	]);
	expect(timeline.months.map(({ name }) => name)).toEqual([
		'jan',
		'mar',
		'maj',
		'jul',
		'sep',
		'nov'
	]);
	expect(timeline.today).toBeCloseTo(49.86, 1);
});

test('a pause moves what comes after it, and nothing before', () => {
	const pauses = [{ from: day('2027-05-01'), to: day('2027-05-31'), why: 'Valg' }];
	const endsOn = day('2028-01-30');
	const { phases, pauses: drawn } = engagementTimeline(
		{ ...year, endsOn, pauses },
		[],
		day('2027-06-01')
	);
	expect(phases.map(({ to }) => to)).toEqual(['2027-04-01', '2027-12-06', '2028-01-30']);
	expect(drawn).toMatchObject([{ from: '2027-05-01', to: '2027-05-30', why: 'Valg' }]);
});

test('a pause that lasts moves the end a day each day', () => {
	const pauses = [{ from: day('2027-05-01'), to: null, why: 'Valg' }];
	const { endsOn, today } = engagementTimeline({ ...year, pauses }, [], day('2027-05-11'));
	expect(endsOn).toBe('2028-01-10');
	expect(today).not.toBeNull();
});

test('outside the programme there is no today on the line', () => {
	expect(engagementTimeline(year, [], day('2026-12-31')).today).toBeNull();
	expect(engagementTimeline(year, [], day('2028-01-01')).today).toBeNull();
});

test('whatever the length and the pauses, the phases fill the line and everything stands on it', () => {
	const gap = fc.integer({ min: 1, max: 60 });
	fc.assert(
		fc.property(
			fc.integer({ min: 20, max: 700 }),
			fc.array(fc.tuple(gap, gap), { maxLength: 4 }),
			fc.array(fc.integer({ min: 0, max: 800 }), { maxLength: 6 }),
			(length, gaps, events) => {
				let on = year.startsOn;
				const pauses = gaps.map(([before, lasts]) => {
					const from = addDays(on, before);
					on = addDays(from, lasts);
					return { from, to: on, why: 'Ferie' };
				});
				const total = gaps.reduce((sum, [, lasts]) => sum + lasts, 0);
				const worked = gaps.reduce((sum, [before]) => sum + before, 0) + length;
				const endsOn = addDays(year.startsOn, worked + total - 1);
				const timeline = engagementTimeline(
					{ startsOn: year.startsOn, endsOn, pauses },
					events.map((after) => ({ on: addDays(year.startsOn, after), title: 'A', isDone: false })),
					year.startsOn
				);
				const { phases } = timeline;
				expect(phases.at(-1)?.to).toBe(endsOn);
				for (const [place, phase] of phases.entries()) {
					expect(daysBetween(phase.from, phase.to)).toBeGreaterThanOrEqual(0);
					if (place > 0) expect(phase.from).toBe(addDays(phases[place - 1]!.to, 1));
				}
				for (const { x } of [...timeline.events, ...timeline.months, ...timeline.pauses]) {
					expect(x).toBeGreaterThanOrEqual(0);
					expect(x).toBeLessThanOrEqual(100);
				}
			}
		)
	);
});
