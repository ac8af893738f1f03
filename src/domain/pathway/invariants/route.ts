/** A route as the invariants see it. */
import { mayHold } from '../boxes.ts';
import type { Answers, Condition } from '../condition.ts';
import type { Act, Compiled, Step } from '../definition.ts';
import type { Machine } from '../machine.ts';
import { allSteps, outcomeFrom } from '../outcome.ts';
import { actsSaid } from '../said.ts';
import type { Stand } from '../walk.ts';
import { heededFor } from './heeded.ts';
import type { Route } from './invariant.ts';

export function routeAt(machine: Machine, { position, live }: Stand, answers: Answers): Route {
	const outcome = outcomeFrom(machine, position, live);
	const shown = allSteps(outcome);
	const known = heededFor(outcome.role);
	return {
		answers,
		role: outcome.role,
		outcome,
		steps: shown.map(({ step }) => step),
		own: shown.filter(({ own }) => own).map(({ step }) => step),
		said: (step) => saidIn(machine.compiled, step),
		may: (condition: Condition) => {
			if (!known.includes(condition))
				throw new Error('An invariant asks what heeded.ts does not name.');
			return mayHold(machine.boxes(condition), position.possible);
		}
	};
}

const said = new WeakMap<Compiled, Map<string, readonly Act[]>>();

/** Read once for each path: words do not change from route to route. */
function saidIn(compiled: Compiled, step: Step): readonly Act[] {
	const texts = said.get(compiled) ?? new Map<string, readonly Act[]>();
	said.set(compiled, texts);
	const acts = texts.get(step.text) ?? actsSaid(compiled.texts[step.text] ?? '');
	texts.set(step.text, acts);
	return acts;
}
