import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxesOf, hangsOn, mayHold, type Axis } from './boxes.ts';
import { all, any, anyOf, is, not, unknown, type Answers, type Condition } from './condition.ts';

const facts: Readonly<Record<string, readonly string[]>> = {
	degree: ['concern', 'suspicion'],
	suspected: ['parent', 'employee', 'leader', 'nobody'],
	setting: ['school', 'day-care']
};
const axes = new Map<string, Axis>();
for (const [index, [id, values]] of Object.entries(facts).entries()) {
	const every = 2 ** values.length - 1;
	const offered = id === 'suspected' ? [[8, boxesOf(is('degree', 'concern'), axes)] as const] : [];
	axes.set(id, {
		index,
		id,
		values,
		every,
		none: every + 1,
		whole: every,
		offered: new Map(offered)
	});
}
const valuesOf = (fact: string) => facts[fact] ?? [];

/** Unanswered and "ved ikke" both leave everything possible. */
const masksOf = (answers: Answers): readonly number[] =>
	[...axes.values()].map(({ id, values, every }) => {
		const at = values.indexOf(answers[id] ?? unknown);
		return at < 0 ? every : 1 << at;
	});
const openIn = (answers: Answers): number =>
	[...axes.values()].reduce((bits, { id, index }) => bits | (id in answers ? 0 : 1 << index), 0);
const may = (condition: Condition, answers: Answers) =>
	mayHold(boxesOf(condition, axes), masksOf(answers));
const hanging = (condition: Condition, answers: Answers): readonly string[] => {
	const bits = hangsOn(boxesOf(condition, axes), masksOf(answers), openIn(answers));
	return [...axes.values()].filter(({ index }) => (bits & (1 << index)) !== 0).map(({ id }) => id);
};

test('a condition hangs on what is not answered until another part settles it', () => {
	const condition = all(is('degree', 'suspicion'), is('suspected', 'parent'));
	expect(hanging(condition, {})).toEqual(['degree', 'suspected']);
	expect(hanging(condition, { degree: 'concern' })).toEqual([]);
	expect(hanging(condition, { degree: 'suspicion' })).toEqual(['suspected']);
	const either = any(is('degree', 'suspicion'), is('suspected', 'parent'));
	expect(hanging(either, { degree: 'suspicion' })).toEqual([]);
	expect(may(either, { degree: 'suspicion' })).toBe(true);
	expect(may(not(condition), { degree: 'suspicion', suspected: 'parent' })).toBe(false);
});

test('"ved ikke" leaves every value possible, but not two at once', () => {
	const answers = { suspected: unknown };
	expect(may(is('suspected', 'parent'), answers)).toBe(true);
	expect(may(not(is('suspected', 'parent')), answers)).toBe(true);
	expect(may(all(is('suspected', 'parent'), is('suspected', 'leader')), answers)).toBe(false);
});

test('a value that is offered under a condition is not possible without it', () => {
	expect(may(is('suspected', 'nobody'), { degree: 'suspicion', suspected: unknown })).toBe(false);
	expect(may(is('suspected', 'nobody'), { degree: unknown, suspected: unknown })).toBe(true);
	const both = all(is('suspected', 'nobody'), is('degree', 'suspicion'));
	expect(may(both, { degree: unknown, suspected: unknown })).toBe(false);
});

test('what may hold already hangs on no further question', () => {
	const condition = any(
		is('suspected', 'leader'),
		all(is('suspected', 'employee'), is('setting', 'school'))
	);
	expect(hanging(condition, { suspected: unknown })).toEqual([]);
	expect(hanging(condition, { suspected: 'employee' })).toEqual(['setting']);
});

test('what holds whichever way an open fact is answered does not hang on it', () => {
	const condition = any(
		all(is('degree', 'concern'), is('setting', 'school')),
		all(is('degree', 'suspicion'), is('setting', 'day-care'))
	);
	expect(hanging(condition, { degree: unknown })).toEqual([]);
	expect(hanging(condition, { degree: 'concern' })).toEqual(['setting']);
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
	),
	{ requiredKeys: [] }
) as fc.Arbitrary<Answers>;

const holds = (condition: Condition, world: Answers): boolean => {
	if ('is' in condition) return world[condition.is[0]] === condition.is[1];
	if ('anyOf' in condition) return condition.anyOf[1].includes(world[condition.anyOf[0]] ?? '');
	if ('all' in condition) return condition.all.every((part) => holds(part, world));
	if ('any' in condition) return condition.any.some((part) => holds(part, world));
	return !holds(condition.not, world);
};
/** "Nobody" is answered only where it is offered: when it is known to be a concern. */
const isOffered = (answers: Answers): boolean =>
	answers['suspected'] !== 'nobody' || answers['degree'] === 'concern';
function worlds(answers: Answers): readonly Answers[] {
	const doubtful = Object.keys(facts).find((fact) => (answers[fact] ?? unknown) === unknown);
	if (doubtful === undefined) {
		return isOffered(answers) ? [answers] : [];
	}
	return valuesOf(doubtful).flatMap((value) => worlds({ ...answers, [doubtful]: value }));
}

test('a condition may hold exactly when it holds in one of the worlds the answers leave possible', () => {
	fc.assert(
		fc.property(conditions, answerings, (condition, answers) => {
			if (!isOffered(answers)) return;
			const expected = worlds(answers).some((world) => holds(condition, world));
			expect(may(condition, answers)).toBe(expected);
		})
	);
});

test('a fact that a condition does not hang on never changes whether it may hold', () => {
	fc.assert(
		fc.property(conditions, answerings, (condition, answers) => {
			if (!isOffered(answers)) return;
			const hangs = hanging(condition, answers);
			for (const fact of Object.keys(facts)) {
				if (fact in answers || hangs.length > 0) continue;
				for (const value of [...valuesOf(fact), unknown]) {
					const next = { ...answers, [fact]: value };
					if (isOffered(next)) expect(may(condition, next)).toBe(may(condition, answers));
				}
			}
		})
	);
});
