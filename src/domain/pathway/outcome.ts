/**
 * What to do, what never to do and what to write down, for one role. When an answer is "ved ikke" it
 * is the strictest of what is possible: every "never" rule or a stronger one, the earliest deadline,
 * and no step that informs a person who could be among the suspected.
 */
import type { Answers } from './condition.ts';
import type { Compiled, NeverRule, NoteHint, Person, Role, Status, Step } from './definition.ts';
import { roles } from './definition.ts';
import { standing } from './gives-way.ts';
import {
	machineOf,
	narrowed,
	positionOf,
	suspectsAt,
	type Live,
	type Machine,
	type Position
} from './machine.ts';

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
	/** Who is, or in doubt could be, among the suspected. */
	readonly suspects: readonly Person[];
	/** True when an answer left several things possible, so that this is the strictest path. */
	readonly strictest: boolean;
}

export const shownTo = (step: Step, role: Role): boolean =>
	step.owner === 'everyone' || step.owner === role || step.seen?.by.includes(role) === true;

/** In the order they are taken. */
export const allSteps = ({ now, next, later }: Outcome): readonly ShownStep[] => [
	...now,
	...next,
	...later
];

export function outcomeOf(
	compiled: Compiled,
	answers: Answers,
	options: { readonly awaiting?: boolean } = {}
): Outcome {
	const machine = machineOf(compiled);
	const position = positionOf(machine, answers);
	const live = narrowed(counting(machine.everything, options), position.possible);
	return outcomeFrom(machine, position, live);
}

/** Without what awaits approval, unless asked for. */
export function counting(live: Live, { awaiting }: { readonly awaiting?: boolean }): Live {
	if (awaiting) return live;
	const confirmed = ({ one }: { readonly one: { readonly status: Status } }) =>
		one.status === 'confirmed';
	return {
		steps: live.steps.filter(confirmed),
		never: live.never.filter(confirmed),
		notes: live.notes.filter(confirmed)
	};
}

export const roleAt = ({ axes }: Machine, { possible, open }: Position): Role | undefined => {
	const axis = axes.get('role');
	if (!axis || (open & (1 << axis.index)) !== 0) return undefined;
	const value = axis.values[31 - Math.clz32(possible[axis.index] ?? 0)];
	return roles.find((role) => role === value);
};

/** `live` holds exactly what may hold here. */
export function outcomeFrom(machine: Machine, position: Position, live: Live): Outcome {
	const role = roleAt(machine, position) ?? 'staff';
	const strictest = position.doubtful !== 0;
	const suspects = suspectsAt(machine, position);
	const allRules = live.never.map(({ one }) => one);
	const never = standing(allRules.filter((rule) => rule.roles.includes(role)));
	const steps: Step[] = [];
	for (const { one: step } of live.steps) {
		if (!shownTo(step, role)) continue;
		const inDoubt =
			strictest &&
			(step.informs.some((person) => suspects.has(person)) ||
				allRules.some((rule) => contradicts(step, rule)));
		if (!inDoubt) steps.push(step);
	}
	return {
		role,
		...inPhases(
			standing(steps).map((step) => {
				const own = step.owner === 'everyone' || step.owner === role;
				return { step, own, text: own ? step.text : (step.seen?.text ?? step.text) };
			})
		),
		never,
		notes: live.notes.map(({ one }) => one).filter((note) => note.roles.includes(role)),
		suspects: [...suspects],
		strictest
	};
}

export function inPhases(
	steps: readonly ShownStep[]
): Readonly<Record<Step['phase'], readonly ShownStep[]>> {
	const phases: Record<Step['phase'], ShownStep[]> = { now: [], next: [], later: [] };
	for (const shown of steps) phases[shown.step.phase].push(shown);
	return phases;
}

/** Whether taking the step would do what the rule says never to do. */
export const contradicts = (step: Step, rule: NeverRule): boolean =>
	rule.acts.includes(step.act) &&
	(step.owner === 'everyone' || rule.roles.includes(step.owner)) &&
	(rule.persons.length === 0 || step.informs.some((person) => rule.persons.includes(person)));
