/**
 * A lower layer over a path (H4): a municipality, and below it an institution, fills contact slots, adds steps
 * and "never" rules and explains a question in its own words. It never removes, weakens, rewords or delays what
 * a layer above says.
 */
import { accept, refuse, type Result } from '#domain/kernel';
import { compile, faultsOf, type FaultKind, type KnownLaw } from './compile.ts';
import type { Compiled, Definition, NeverRule, Step } from './definition.ts';
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
	/** National proposals the municipality approved for itself: id → fingerprint of what was approved. */
	readonly approved?: Readonly<Record<string, string>>;
	/** Those it has left out: id → fingerprint of what was left out. */
	readonly leftOut?: Readonly<Record<string, string>>;
	/** The newest national version that was seen and, for now, not taken in. */
	readonly keeps?: number;
	/** An institution's: the version of its municipality's layer it was proved on. */
	readonly above?: number;
}

export const emptyLayer = (owner: string): Layer => ({
	owner,
	contacts: {},
	steps: [],
	never: [],
	texts: {}
});

export interface Merged {
	readonly pathway: Compiled;
	readonly contacts: Readonly<Record<string, string>>;
}

type Overreach =
	| 'unknown-slot'
	| 'refills-slot'
	| 'replaces-national-step'
	| 'delays-national-step'
	| 'rewords-national-text'
	| 'explains-nothing'
	| 'forbids-national-step';

export type LayerRefusal = Overreach | 'path-has-faults';

/** Why a layer does not fit the path it lies on, entry by entry: nothing is dropped silently. */
export interface LayerFault {
	readonly kind: Overreach | FaultKind;
	/** The step, rule, slot or text it stands on. */
	readonly id: string;
	readonly about: string;
}

export function merge(above: Compiled, layer: Layer, law?: KnownLaw): Result<Merged, LayerRefusal> {
	return onto({ pathway: above, contacts: {} }, layer, law);
}

/** Every layer on those above it: the municipality's first, then the institution's. */
export function mergeLayers(
	national: Compiled,
	layers: readonly Layer[],
	law?: KnownLaw
): Result<Merged, LayerRefusal> {
	let merged: Merged = { pathway: national, contacts: {} };
	for (const layer of layers) {
		const next = onto(merged, layer, law);
		if (!next.ok) return next;
		merged = next.value;
	}
	return accept(merged);
}

/** Everything that keeps a layer from fitting; empty when it fits. */
export function layerFaults(above: Merged, layer: Layer, law?: KnownLaw): readonly LayerFault[] {
	const reaches = overreaches(above, layer);
	const replaced = new Set(
		reaches.filter(({ kind }) => kind === 'replaces-national-step').map(({ id }) => id)
	);
	const { definition, texts } = together(above.pathway, layer);
	return [
		...reaches,
		...faultsOf(definition, texts, law).filter(
			({ kind, id }) => kind !== 'duplicate-id' || !replaced.has(id)
		)
	];
}

function onto(above: Merged, layer: Layer, law?: KnownLaw): Result<Merged, LayerRefusal> {
	const reaches = overreaches(above, layer);
	const [first] = reaches;
	if (first) {
		const same = reaches.filter(({ kind }) => kind === first.kind);
		return refuse(
			first.kind,
			same.map(({ id }) => id)
		);
	}
	const { definition, texts } = together(above.pathway, layer);
	const compiled = compile(definition, texts, law);
	return compiled.ok
		? accept({ pathway: compiled.value, contacts: { ...above.contacts, ...layer.contacts } })
		: refuse(compiled.reason, compiled.about);
}

function together(above: Compiled, { steps, never, texts }: Layer) {
	const definition: Definition = {
		...above,
		steps: [...above.steps, ...steps],
		never: [...above.never, ...never]
	};
	return { definition, texts: { ...above.texts, ...texts } };
}

function overreaches({ pathway, contacts }: Merged, layer: Layer) {
	const faults: { kind: Overreach; id: string; about: string }[] = [];
	const found = (kind: Overreach, ids: readonly string[]) =>
		ids.forEach((id) => faults.push({ kind, id, about: id }));

	const slots = Object.keys(layer.contacts);
	found(
		'unknown-slot',
		slots.filter((id) => !pathway.slots.includes(id))
	);
	found(
		'refills-slot',
		slots.filter((id) => contacts[id] !== undefined)
	);

	const there = new Set([...pathway.steps, ...pathway.never].map(({ id }) => id));
	found(
		'replaces-national-step',
		idsOf([...layer.steps, ...layer.never]).filter((id) => there.has(id))
	);

	const own = new Set(idsOf(layer.steps));
	found(
		'delays-national-step',
		idsOf(layer.steps.filter((step) => step.precedes.some((after) => !own.has(after))))
	);

	const explanations = new Set(pathway.questions.map(({ definition }) => definition));
	const used = new Set(textIdsOf(layer));
	const others = Object.keys(layer.texts).filter((id) => !explanations.has(id));
	found(
		'rewords-national-text',
		others.filter((id) => pathway.texts[id] !== undefined)
	);
	found(
		'explains-nothing',
		others.filter((id) => pathway.texts[id] === undefined && !used.has(id))
	);

	// In doubt a rule takes away the steps it forbids, so a local rule may forbid no step above it at all.
	found(
		'forbids-national-step',
		idsOf(
			layer.never.filter((rule) =>
				pathway.steps.some((step) => step.status === 'confirmed' && contradicts(step, rule))
			)
		)
	);
	return faults;
}

/** The texts a layer's own steps and rules are written with. */
export const textIdsOf = ({ steps, never }: Pick<Layer, 'steps' | 'never'>): readonly string[] => [
	...steps.flatMap(({ text, seen }) => (seen ? [text, seen.text] : [text])),
	...never.flatMap(({ text, why }) => [text, why])
];

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] =>
	entries.map(({ id }) => id);
