/**
 * What to do, what never to do and what to write down, for one role. When an answer is "ved ikke" it
 * is the strictest of what is possible: every "never" rule or a stronger one, the earliest deadline,
 * and no step that informs a person who could be among the suspected.
 */
import { mayHold, unknown, type Answers, type Condition } from './condition.ts';
import type { Compiled, NeverRule, NoteHint, Person, Role, Status, Step } from './definition.ts';
import { roles } from './definition.ts';
import { standing } from './gives-way.ts';
import { possibilities, settle } from './worlds.ts';

export interface ShownStep {
	readonly step: Step;
	/** The text id for this role. */
	readonly text: string;
	/** False when somebody else takes the step. */
	readonly own: boolean;
}

export interface Outcome {
	readonly role: Role;
	readonly now: readonly ShownStep[];
	readonly next: readonly ShownStep[];
	readonly later: readonly ShownStep[];
	readonly never: readonly NeverRule[];
	readonly notes: readonly NoteHint[];
	/** True when an answer was "ved ikke", so that this is the strictest path. */
	readonly strictest: boolean;
}

export const shownTo = (step: Step, role: Role): boolean =>
	step.owner === 'everyone' || step.owner === role || step.seen?.by.includes(role) === true;

export function outcomeOf(
	compiled: Compiled,
	answers: Answers,
	options: { readonly awaiting?: boolean } = {}
): Outcome {
	const settled = settle(compiled, answers);
	const valuesOf = possibilities(compiled);
	const role = roles.find((one) => one === settled['role']) ?? 'staff';
	const strictest = Object.values(settled).includes(unknown);
	const applies = (one: { readonly when: Condition; readonly status: Status }) =>
		(one.status === 'confirmed' || options.awaiting === true) &&
		mayHold(one.when, settled, valuesOf);

	const never = standing(
		compiled.never.filter((rule) => rule.roles.includes(role) && applies(rule))
	);
	let steps = compiled.steps.filter((step) => shownTo(step, role) && applies(step));
	if (strictest) {
		const suspects = couldBeSuspected(compiled, settled);
		const allRules = compiled.never.filter(applies);
		steps = steps.filter(
			(step) =>
				!step.informs.some((person) => suspects.has(person)) &&
				!allRules.some((rule) => contradicts(step, rule))
		);
	}
	const taken = standing(steps);

	const inPhase = (phase: Step['phase']) =>
		taken
			.filter((step) => step.phase === phase)
			.map((step): ShownStep => {
				const own = step.owner === 'everyone' || step.owner === role;
				return { step, own, text: own ? step.text : (step.seen?.text ?? step.text) };
			});
	return {
		role,
		now: inPhase('now'),
		next: inPhase('next'),
		later: inPhase('later'),
		never,
		notes: compiled.notes.filter((note) => note.roles.includes(role) && applies(note)),
		strictest
	};
}

/** Whether taking the step would do what the rule says never to do. */
export const contradicts = (step: Step, rule: NeverRule): boolean =>
	rule.acts.includes(step.act) &&
	(step.owner === 'everyone' || rule.roles.includes(step.owner)) &&
	(rule.persons.length === 0 || step.informs.some((person) => rule.persons.includes(person)));

/** Everybody who is among the suspected in a world that the answers leave possible. */
export function couldBeSuspected(compiled: Compiled, settled: Answers): ReadonlySet<Person> {
	const suspects = new Set<Person>();
	for (const { id, suspects: map } of compiled.facts) {
		const answer = settled[id];
		if (!map || answer === undefined) continue;
		const values = answer === unknown ? possibilities(compiled)(id, settled) : [answer];
		for (const value of values) map[value]?.forEach((person) => suspects.add(person));
	}
	return suspects;
}
