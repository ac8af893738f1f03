/**
 * Several concerns in one run: one result, the strictest of them all. Every "never" rule, the earliest
 * deadlines, the authority called directly, and nobody informed who is suspected in any of them.
 */
import type { Compiled, NeverRule, NoteHint, Step } from './definition.ts';
import { standing } from './gives-way.ts';
import { allSteps, contradicts, inPhases, type Outcome, type ShownStep } from './outcome.ts';

/** Outcomes of the same path and role, at least one. */
export function mergeOutcomes(
	path: Pick<Compiled, 'steps'>,
	[first, ...others]: readonly [Outcome, ...Outcome[]]
): Outcome {
	const outcomes = [first, ...others];
	const suspects = [...new Set(outcomes.flatMap((outcome) => outcome.suspects))];
	const never = standing(once(outcomes.flatMap((outcome) => outcome.never)));
	const safe = inOneOrder(path, outcomes).filter(
		({ step }) => reachesAuthority(step) || isSafe(step, suspects, never)
	);
	const kept = new Set(standing(safe.map(({ step }) => step)));
	return {
		role: first.role,
		...inPhases(safe.filter(({ step }) => kept.has(step))),
		never,
		notes: once(outcomes.flatMap((outcome): readonly NoteHint[] => outcome.notes)),
		suspects,
		strictest: outcomes.some(({ strictest }) => strictest)
	};
}

const reachesAuthority = ({ act }: Step): boolean =>
	act === 'call-112' || act === 'call-authority' || act === 'notify';

const isSafe = (step: Step, suspects: Outcome['suspects'], never: readonly NeverRule[]): boolean =>
	!step.informs.some((person) => suspects.includes(person)) &&
	!never.some((rule) => contradicts(step, rule));

const once = <One extends { readonly id: string }>(ones: readonly One[]): readonly One[] => [
	...new Map(ones.map((one) => [one.id, one])).values()
];

/** Each step once, in the order of the path: what comes before something does so across the concerns too. */
function inOneOrder(
	{ steps }: Pick<Compiled, 'steps'>,
	outcomes: readonly Outcome[]
): readonly ShownStep[] {
	const shown = new Map(
		outcomes.flatMap(allSteps).map((one): [string, ShownStep] => [one.step.id, one])
	);
	return steps.flatMap(({ id }) => shown.get(id) ?? []);
}
