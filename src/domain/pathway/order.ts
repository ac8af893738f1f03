/**
 * The order in which steps are taken: by phase, then what must precede goes first, else as written.
 * A circle has no order; its members are named.
 */
import { phases, type Step } from './definition.ts';

export function inOrder(steps: readonly Step[]): {
	readonly steps: readonly Step[];
	readonly circle: readonly string[];
} {
	const ordered: Step[] = [];
	const left = [...steps].sort((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase));
	while (left.length > 0) {
		const free = left.findIndex(
			(step) => !left.some((other) => other !== step && other.precedes.includes(step.id))
		);
		const selfish = left[free]?.precedes.includes(left[free].id) ?? false;
		if (free < 0 || selfish) return { steps: ordered, circle: left.map(({ id }) => id) };
		ordered.push(...left.splice(free, 1));
	}
	return { steps: ordered, circle: [] };
}
