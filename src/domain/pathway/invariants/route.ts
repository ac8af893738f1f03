/** A route as the invariants see it. */
import { mayHold } from '../boxes.ts';
import type { Condition } from '../condition.ts';
import type { Act, Compiled, Step } from '../definition.ts';
import type { Live, Machine, Position } from '../machine.ts';
import { allSteps, outcomeFrom } from '../outcome.ts';
import { actsSaid } from '../said.ts';
import { heededFor } from './heeded.ts';
import type { Route } from './invariant.ts';

export function routeAt(machine: Machine, position: Position, live: Live): Route {
	const outcome = outcomeFrom(machine, position, live);
	const shown = allSteps(outcome);
	const known = heededFor(outcome.role);
	const said = saidIn(machine.compiled);
	return {
		role: outcome.role,
		outcome,
		steps: shown.map(({ step }) => step),
		own: shown.filter(({ own }) => own).map(({ step }) => step),
		said,
		may: (condition: Condition) => {
			if (!known.includes(condition))
				throw new Error('An invariant asks what heeded.ts does not name.');
			return mayHold(machine.boxes(condition), position.possible);
		}
	};
}

const reading = new WeakMap<Compiled, Route['said']>();

/** Read once for each path: words do not change from route to route. */
function saidIn(compiled: Compiled): Route['said'] {
	const made = reading.get(compiled);
	if (made) return made;
	const acts = new Map<string, readonly Act[]>();
	const said = ({ text }: Step): readonly Act[] => {
		const known = acts.get(text) ?? actsSaid(compiled.texts[text] ?? '');
		acts.set(text, known);
		return known;
	};
	reading.set(compiled, said);
	return said;
}
