import type { Compiled } from './definition.ts';

/** The path as it goes to a phone: nothing that awaits approval, and no word that is not used. */
export function confirmedOnly(compiled: Compiled): Compiled {
	const steps = compiled.steps.filter(({ status }) => status === 'confirmed');
	const never = compiled.never.filter(({ status }) => status === 'confirmed');
	const rules = new Set(never.map(({ id }) => id));
	const notes = compiled.notes.filter(({ status }) => status === 'confirmed');
	const kept = new Set(steps.map(({ id }) => id));
	const used = new Set([
		...steps.flatMap(({ text, seen }) => (seen ? [text, seen.text] : [text])),
		...never.flatMap(({ text, why }) => [text, why]),
		...notes.map(({ text }) => text),
		...compiled.questions.flatMap(({ text, options, definition }) => [
			text,
			definition,
			...Object.values(options)
		])
	]);
	return {
		...compiled,
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
		texts: Object.fromEntries(Object.entries(compiled.texts).filter(([id]) => used.has(id)))
	};
}
