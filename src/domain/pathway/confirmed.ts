import { mentions, type Condition } from './condition.ts';
import type { Compiled } from './definition.ts';

/** The path as it goes to a phone: nothing that awaits approval, and no word that is not used. */
export function confirmedOnly(compiled: Compiled): Compiled {
	const steps = compiled.steps.filter(({ status }) => status === 'confirmed');
	const never = compiled.never.filter(({ status }) => status === 'confirmed');
	const rules = new Set(never.map(({ id }) => id));
	const notes = compiled.notes.filter(({ status }) => status === 'confirmed');
	const kept = new Set(steps.map(({ id }) => id));
	const named = new Set([...steps, ...never, ...notes].flatMap(({ when }) => factsIn(when)));
	for (const { fact, when, offered } of [...compiled.questions].reverse()) {
		if (!named.has(fact)) continue;
		for (const condition of [when, ...Object.values(offered ?? {})]) {
			if (condition) factsIn(condition).forEach((one) => named.add(one));
		}
	}
	const questions = compiled.questions.filter(({ fact }) => fact === 'role' || named.has(fact));
	const used = new Set([
		...steps.flatMap(({ text, seen }) => (seen ? [text, seen.text] : [text])),
		...never.flatMap(({ text, why }) => [text, why]),
		...notes.map(({ text }) => text),
		...questions.flatMap(({ text, options, definition }) => [
			text,
			definition,
			...Object.values(options)
		])
	]);
	return {
		...withoutRows(compiled),
		steps: steps.map((step) => ({
			...step,
			precedes: step.precedes.filter((id) => kept.has(id)),
			givesWayTo: step.givesWayTo.filter((id) => kept.has(id))
		})),
		never: never.map((rule) => ({
			...rule,
			...(rule.givesWayTo ? { givesWayTo: rule.givesWayTo.filter((id) => rules.has(id)) } : {})
		})),
		notes,
		questions,
		texts: Object.fromEntries(Object.entries(compiled.texts).filter(([id]) => used.has(id)))
	};
}

const factsIn = (condition: Condition): readonly string[] =>
	mentions(condition).map(({ fact }) => fact);

/** The rows of the table are for whoever reads the whole path. */
function withoutRows(compiled: Compiled): Compiled {
	const walked: Compiled & { rows?: unknown } = { ...compiled };
	delete walked.rows;
	return walked;
}
