/**
 * A lower layer over a path (H4): a municipality fills contact slots, adds steps and "never" rules and
 * explains a question in its own words. It never removes, weakens, rewords or delays a national step.
 */
import { accept, refuse, type Result } from '#domain/kernel';
import { compile, type KnownLaw } from './compile.ts';
import type { Compiled, NeverRule, Step } from './definition.ts';
import { contradicts } from './outcome.ts';

export interface Layer {
	/** Whose layer: a municipality's or an institution's slug. */
	readonly owner: string;
	/** Slot → the directory's id of the contact point. The number itself stays live there. */
	readonly contacts: Readonly<Record<string, string>>;
	readonly steps: readonly Step[];
	readonly never: readonly NeverRule[];
	/** Words of its own steps and rules, and new words for a question's explanation. */
	readonly texts: Readonly<Record<string, string>>;
}

export interface Merged {
	readonly pathway: Compiled;
	readonly contacts: Readonly<Record<string, string>>;
}

export type LayerRefusal =
	| 'unknown-slot'
	| 'replaces-national-step'
	| 'delays-national-step'
	| 'rewords-national-text'
	| 'forbids-national-step'
	| 'path-has-faults';

export function merge(
	national: Compiled,
	layer: Layer,
	law?: KnownLaw
): Result<Merged, LayerRefusal> {
	const ids = new Set([...national.steps, ...national.never].map(({ id }) => id));
	const ownIds = new Set(layer.steps.map(({ id }) => id));

	const strangeSlots = Object.keys(layer.contacts).filter((id) => !national.slots.includes(id));
	if (strangeSlots.length > 0) return refuse('unknown-slot', strangeSlots);

	const replaced = [...layer.steps, ...layer.never].filter(({ id }) => ids.has(id));
	if (replaced.length > 0) return refuse('replaces-national-step', idsOf(replaced));

	const delaying = layer.steps.filter((step) => step.precedes.some((after) => !ownIds.has(after)));
	if (delaying.length > 0) return refuse('delays-national-step', idsOf(delaying));

	const explanations = new Set(national.questions.map(({ definition }) => definition));
	const reworded = Object.keys(layer.texts).filter(
		(id) => national.texts[id] !== undefined && !explanations.has(id)
	);
	if (reworded.length > 0) return refuse('rewords-national-text', reworded);

	// In doubt a rule takes away the steps it forbids, so a local rule may forbid no national step at all.
	const clashes = layer.never.filter((rule) =>
		national.steps.some((step) => step.status === 'confirmed' && contradicts(step, rule))
	);
	if (clashes.length > 0) return refuse('forbids-national-step', idsOf(clashes));

	const compiled = compile(
		{
			...national,
			steps: [...national.steps, ...layer.steps],
			never: [...national.never, ...layer.never]
		},
		{ ...national.texts, ...layer.texts },
		law
	);
	return compiled.ok
		? accept({ pathway: compiled.value, contacts: layer.contacts })
		: refuse(compiled.reason, compiled.about);
}

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] =>
	entries.map(({ id }) => id);
