/**
 * Which of these confirmed steps do or say what a confirmed "never" rule forbids in a situation where both may hold.
 * Found without walking, so at once, for whoever must know before they decide; the proof has the last word.
 */
import { meet } from './boxes.ts';
import type { Compiled } from './definition.ts';
import { contradiction, isForbidden } from './invariants/never-contradicted.ts';
import { machineOf } from './machine.ts';
import { counting } from './outcome.ts';
import { actsSaid } from './said.ts';

export function contradictions(
	path: Compiled,
	ids: ReadonlySet<string>
): readonly { readonly step: string; readonly message: string }[] {
	const { steps, never } = counting(machineOf(path).everything, {});
	return steps
		.filter(({ one }) => ids.has(one.id))
		.flatMap(({ one: step, boxes }) => {
			const said = actsSaid(path.texts[step.text] ?? '');
			return never
				.filter(({ one: rule }) => isForbidden(step, said, rule))
				.filter((rule) =>
					boxes.some((one) => rule.boxes.some((other) => meet(one, other).length > 0))
				)
				.map(({ one: rule }) => contradiction(step, rule));
		});
}
