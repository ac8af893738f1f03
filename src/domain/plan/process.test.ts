import { expect, test } from 'vitest';
import { day } from '#domain/kernel';
import { planStatuses } from './plan.ts';
import { noStageEntry, processOf, stages, writtenStage, type ProcessFacts } from './process.ts';

const today = day('2026-11-22');
const begun: ProcessFacts = {
	status: 'draft',
	startedOn: day('2026-09-01'),
	heardOn: null,
	adoptedOn: null
};
const done = (on: string) => ({ ...noStageEntry, doneOn: day(on) });
const states = (facts: ProcessFacts, entries = {}) =>
	Object.fromEntries(processOf(facts, entries, today).map(({ stage, state }) => [stage, state]));

test('a plan that has just begun waits for its mandate', () => {
	expect(states(begun)).toEqual({
		start: 'done',
		mandate: 'now',
		map: 'next',
		write: 'next',
		hearing: 'next',
		adopt: 'next',
		implement: 'next'
	});
});

test('a stage is done when somebody notes the day, and the next one follows', () => {
	const entries = { mandate: done('2026-09-10'), map: done('2026-10-01') };
	expect(states(begun, entries)).toMatchObject({ map: 'done', write: 'now' });
});

test('the plan’s own status says more than what nobody noted', () => {
	expect(states({ ...begun, status: 'hearing' })).toMatchObject({
		mandate: 'passed',
		write: 'passed',
		hearing: 'now',
		adopt: 'next'
	});
	expect(states({ ...begun, status: 'recommended' })).toMatchObject({
		hearing: 'passed',
		adopt: 'now'
	});
	expect(states({ ...begun, status: 'published', adoptedOn: day('2026-11-01') })).toMatchObject({
		adopt: 'done',
		implement: 'now'
	});
});

test('a hearing that was closed is done, whether anybody noted it or not', () => {
	const entries = {
		mandate: done('2026-09-10'),
		map: done('2026-10-01'),
		write: done('2026-10-10')
	};
	expect(states({ ...begun, heardOn: day('2026-11-10') }, entries)).toMatchObject({
		hearing: 'done',
		adopt: 'now'
	});
});

test.each(planStatuses)('a plan that is %s has at most one stage that is now', (status) => {
	for (let noted = 0; noted < 2 ** stages.length; noted++) {
		const entries = Object.fromEntries(
			stages.flatMap((stage, place) => (noted & (2 ** place) ? [[stage, done('2026-10-01')]] : []))
		);
		const process = processOf({ ...begun, status }, entries, today);
		expect(process.map(({ stage }) => stage)).toEqual(stages);
		expect(process.filter(({ state }) => state === 'now').length).toBeLessThanOrEqual(1);
	}
});

test('a stage is late when its day is over and it is not done', () => {
	const late = (entry: Partial<typeof noStageEntry>) =>
		processOf(begun, { map: { ...noStageEntry, ...entry } }, today)[2]?.late;
	expect(late({ dueOn: day('2026-11-21') })).toBe(true);
	expect(late({ dueOn: today })).toBe(false);
	expect(late({ dueOn: day('2026-11-01'), doneOn: day('2026-11-10') })).toBe(false);
});

test.each([
	[{ who: 'x'.repeat(201) }, 'who-too-long', 'who'],
	[{ who: 'Se 010203-1234' }, 'looks-like-cpr', 'who'],
	[{ dueOn: '2026-02-30' }, 'stage-day-not-real', 'dueOn'],
	[{ doneOn: 'i går' }, 'stage-day-not-real', 'doneOn'],
	[{ note: 'x'.repeat(2_001) }, 'note-too-long', 'note'],
	[{ note: '010203-1234' }, 'looks-like-cpr', 'note']
])('what is noted about a stage is refused with its field: %#', (wrong, reason, field) => {
	const nothing = { who: '', dueOn: '', doneOn: '', note: '' };
	expect(writtenStage({ ...nothing, ...wrong })).toEqual({ ok: false, reason, about: [field] });
	expect(writtenStage(nothing)).toEqual({ ok: true, value: noStageEntry });
});
