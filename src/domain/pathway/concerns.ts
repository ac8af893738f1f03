/**
 * Several concerns in one run: one result, the strictest of them all. Every "never" rule, the earliest
 * deadlines, the authority called directly, and nobody informed who is suspected in any of them.
 */
import type { NeverRule, NoteHint, Step } from './definition.ts';
import { standing } from './gives-way.ts';
import { allSteps, contradicts, inPhases, type Outcome, type ShownStep } from './outcome.ts';

/** Outcomes of the same role, at least one. Steps keep the order in which each outcome has them. */
export function mergeOutcomes([first, ...others]: readonly [Outcome, ...Outcome[]]): Outcome {
	const outcomes = [first, ...others];
	const suspects = [...new Set(outcomes.flatMap((outcome) => outcome.suspects))];
	const never = standing(once(outcomes.flatMap((outcome) => outcome.never)));
	const safe = inOneOrder(outcomes.map(allSteps)).filter(
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

/** Each list's own order, woven together: a step waits until what came before it in any list is there. */
function inOneOrder(lists: readonly (readonly ShownStep[])[]): readonly ShownStep[] {
	const woven: ShownStep[] = [];
	const left = lists.map((list) => [...list]);
	const isBehind = (id: string) =>
		left.some((list) => list.slice(1).some(({ step }) => step.id === id));
	for (;;) {
		const heads = left.flatMap((list) => list.slice(0, 1));
		const next = heads.find(({ step }) => !isBehind(step.id)) ?? heads[0];
		if (!next) return woven;
		woven.push(next);
		for (const list of left) {
			const at = list.findIndex(({ step }) => step.id === next.step.id);
			if (at >= 0) list.splice(at, 1);
		}
	}
}
