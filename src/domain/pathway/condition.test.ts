import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	addHangingFacts,
	all,
	any,
	anyOf,
	is,
	mayHold,
	not,
	truth,
	unknown,
	type Answers,
	type Condition
} from './condition.ts';

const facts: Readonly<Record<string, readonly string[]>> = {
	degree: ['concern', 'suspicion'],
	suspected: ['parent', 'employee', 'leader'],
	setting: ['school', 'day-care']
};
const valuesOf = (fact: string) => facts[fact] ?? [];

test('a condition on an unanswered fact is open, and settled when another part decides it', () => {
	const condition = all(is('degree', 'suspicion'), is('suspected', 'parent'));
	expect(truth(condition, {})).toBe('open');
	expect(truth(condition, { degree: 'concern' })).toBe('no');
	expect(
		truth(any(is('degree', 'suspicion'), is('suspected', 'parent')), { degree: 'suspicion' })
	).toBe('yes');
	expect(truth(not(condition), { degree: 'suspicion', suspected: 'parent' })).toBe('no');
});

test('"ved ikke" leaves every value possible, but not two at once', () => {
	const answers = { suspected: unknown };
	expect(mayHold(is('suspected', 'parent'), answers, valuesOf)).toBe(true);
	expect(mayHold(not(is('suspected', 'parent')), answers, valuesOf)).toBe(true);
	const both = all(is('suspected', 'parent'), is('suspected', 'leader'));
	expect(mayHold(both, answers, valuesOf)).toBe(false);
});

test('a fact that nobody asked about has no value', () => {
	expect(mayHold(is('setting', 'school'), { degree: 'concern' }, valuesOf)).toBe(false);
	expect(mayHold(not(is('setting', 'school')), { degree: 'concern' }, valuesOf)).toBe(true);
});

test('what may hold already hangs on no further question', () => {
	const found = new Set<string>();
	const condition = any(
		is('suspected', 'leader'),
		all(is('suspected', 'employee'), is('setting', 'school'))
	);
	addHangingFacts(condition, { suspected: unknown }, valuesOf, found);
	expect([...found]).toEqual([]);
	addHangingFacts(condition, { suspected: 'employee' }, valuesOf, found);
	expect([...found]).toEqual(['setting']);
});

const atom = fc
	.constantFrom(...Object.keys(facts))
	.chain((fact) =>
		fc.subarray([...valuesOf(fact)], { minLength: 1 }).map((values) => anyOf(fact, ...values))
	);
const { condition: conditions } = fc.letrec<{ condition: Condition }>((tie) => ({
	condition: fc.oneof(
		{ maxDepth: 3 },
		atom,
		fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts) => all(...parts)),
		fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts) => any(...parts)),
		tie('condition').map(not)
	)
}));
const answerings = fc.record(
	Object.fromEntries(
		Object.entries(facts).map(([fact, values]) => [fact, fc.constantFrom(...values, unknown)])
	)
);

function worlds(answers: Answers): readonly Answers[] {
	const doubtful = Object.keys(facts).find((fact) => answers[fact] === unknown);
	if (doubtful === undefined) return [answers];
	return valuesOf(doubtful).flatMap((value) => worlds({ ...answers, [doubtful]: value }));
}

test('a condition may hold exactly when it holds in one of the worlds the answers leave possible', () => {
	fc.assert(
		fc.property(conditions, answerings, (condition, answers) => {
			const expected = worlds(answers).some((world) => truth(condition, world) === 'yes');
			expect(mayHold(condition, answers, valuesOf)).toBe(expected);
		})
	);
});
