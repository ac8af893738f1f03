/** From what the text promises to what the plan owner has said of it (P9). */
import { day } from '#domain/kernel';
import { expect, test } from 'vitest';
import { promiseEntries, promiseReminder, writtenPromise, type PlanPromise } from './promise.ts';
import type { PromisedDate } from './reading/promised-date.ts';

const today = day('2026-11-22');
const said = (more: Partial<PromisedDate> = {}): PromisedDate => ({
	key: 'a1',
	place: { section: 'opfoelgning', block: null },
	sentence: 'Vi øver hvert år i august.',
	phrase: 'august',
	on: null,
	within: null,
	everyMonths: 12,
	...more
});
const row = (id: string, more: Partial<PlanPromise> = {}): PlanPromise => ({
	...{ id, what: 'Øvelse', dueOn: day('2027-08-31'), doneOn: null, revision: 1 },
	...more
});
const entries = (
	rows: readonly PlanPromise[],
	of = [said()],
	earlier: readonly PlanPromise[] = []
) => promiseEntries(of, { rows, earlier }, today);

test('a sentence is a proposal in its own words, with its day or without one', () => {
	expect(entries([])).toMatchObject([
		{ id: 'a1.1', state: 'proposed', what: 'Vi øver hvert år i august.', dueOn: null, revision: 0 }
	]);
	expect(entries([], [said({ on: day('2027-03-01') })])[0]?.dueOn).toBe('2027-03-01');
});

test('what is taken runs until its day is past; what is left out stays in the list', () => {
	expect(entries([row('a1.1')])[0]?.state).toBe('running');
	expect(entries([row('a1.1', { dueOn: today })])[0]?.state).toBe('running');
	expect(entries([row('a1.1', { dueOn: day('2026-11-21') })])[0]?.state).toBe('overdue');
	expect(entries([row('a1.1', { dueOn: null })])[0]?.state).toBe('left-out');
});

test('a yearly promise that is kept proposes the next, a year on, in the words it had', () => {
	const kept = row('a1.1', { doneOn: day('2026-08-20'), dueOn: day('2026-08-31') });
	expect(entries([kept])).toMatchObject([
		{ id: 'a1.2', state: 'proposed', dueOn: '2027-08-31', what: 'Øvelse', kept: [{ id: 'a1.1' }] }
	]);
	const twice = entries([kept], [said({ everyMonths: 6 })]);
	expect(twice[0]?.dueOn).toBe('2027-02-28');
	expect(entries([kept, row('a1.2')])).toMatchObject([
		{ id: 'a1.2', state: 'running', kept: [{ id: 'a1.1' }] }
	]);
});

test('a promise made once is done when it is done', () => {
	const done = row('a1.1', { doneOn: today });
	expect(entries([done], [said({ everyMonths: null })])).toMatchObject([
		{ id: 'a1.1', state: 'done', kept: [] }
	]);
});

test('a promise whose sentence is gone stays, and says so', () => {
	expect(entries([row('b2.1')], [])).toMatchObject([{ id: 'b2.1', said: null, state: 'running' }]);
});

test('a revision begins with the day its sentence had in the plan before', () => {
	expect(entries([], [said()], [row('a1.3')])).toMatchObject([
		{ id: 'a1.1', state: 'proposed', dueOn: '2027-08-31', what: 'Øvelse' }
	]);
});

test('what is overdue stands first, what is left out last', () => {
	const rows = [
		row('d1.1', { dueOn: null }),
		row('c1.1'),
		row('b1.1', { dueOn: day('2026-01-01') }),
		row('e1.1', { dueOn: day('2026-12-01') })
	];
	expect(entries(rows).map(({ id }) => id)).toEqual(['b1.1', 'e1.1', 'c1.1', 'a1.1', 'd1.1']);
});

test.each([
	['2026-12-23', undefined],
	['2026-12-22', 'soon'],
	['2026-11-22', 'soon'],
	['2026-11-21', 'overdue']
] as const)('a promise due on %s is reminded of today as %s', (dueOn, reminder) => {
	expect(promiseReminder({ dueOn: day(dueOn), doneOn: null }, today)).toBe(reminder);
	expect(promiseReminder({ dueOn: day(dueOn), doneOn: today }, today)).toBeUndefined();
});

test('a promise has words and a day, and no number of a child', () => {
	expect(writtenPromise({ what: ' Øvelse ', dueOn: '2027-08-31' })).toMatchObject({
		value: { what: 'Øvelse', dueOn: '2027-08-31' }
	});
	expect(writtenPromise({ what: '  ', dueOn: '2027-08-31' })).toMatchObject({
		reason: 'promise-text-missing'
	});
	expect(writtenPromise({ what: 'Øvelse', dueOn: '' })).toMatchObject({
		reason: 'due-day-not-real'
	});
	expect(writtenPromise({ what: 'Øvelse om 010112-1234', dueOn: '2027-08-31' })).toMatchObject({
		reason: 'looks-like-cpr'
	});
});
