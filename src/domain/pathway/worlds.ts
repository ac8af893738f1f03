/** What the answers leave possible: values from outside, "ved ikke" that counts as one value, offers. */
import { mayHold, unknown, type Answers, type Possibilities } from './condition.ts';
import type { Compiled } from './definition.ts';

/** The answers with the facts nobody asks about, and with "ved ikke" read as its question reads it. */
export function settle(compiled: Compiled, answers: Answers): Answers {
	const settled: Record<string, string> = { ...answers };
	for (const fact of compiled.facts) {
		if (fact.otherwise !== undefined) settled[fact.id] ??= fact.otherwise;
	}
	for (const question of compiled.questions) {
		if (question.unknownAs !== undefined && settled[question.fact] === unknown) {
			settled[question.fact] = question.unknownAs;
		}
	}
	return settled;
}

/** The values a fact can have given the rest: some are possible under a condition only. */
export const possibilities =
	(compiled: Compiled): Possibilities =>
	(factId, world) => {
		const values = compiled.facts.find(({ id }) => id === factId)?.values ?? [];
		const conditions = compiled.questions.find(({ fact }) => fact === factId)?.offered;
		if (!conditions) return values;
		return values.filter((value) => {
			const condition = conditions[value];
			return !condition || mayHold(condition, world, possibilities(compiled));
		});
	};
