/**
 * Whether a layer that was written for one path fits another: a newer national path, or one on which more has been
 * approved (H4). Nothing of the layer is dropped; each entry that does not fit is named.
 */
import { faultsOf } from './compile.ts';
import type { Compiled } from './definition.ts';
import { merge, type Layer, type LayerRefusal } from './layer.ts';
import type { Violation } from './violation.ts';

export interface LayerClash {
	readonly reason: LayerRefusal | 'breaks-rule';
	/** The layer's own step, rule, slot or text; empty where the proof names none. */
	readonly entry: string;
	/** Its words; empty where it has none. */
	readonly says: string;
	/** What the proof says; empty for what does not even fit. */
	readonly message: string;
}

/** What is wrong with a merged path; `own` are the ids of the layer's steps and rules. */
export type Proving = (
	merged: Compiled,
	own: ReadonlySet<string>
) => readonly Pick<Violation, 'step' | 'message'>[];

/** `violationsOf` proves the merged path; it is asked only when the layer fits and has steps or rules of its own. */
export function layerClashes(
	national: Compiled,
	layer: Layer,
	violationsOf: Proving
): readonly LayerClash[] {
	const own = [...layer.steps, ...layer.never];
	const says = (id: string) => {
		const entry = own.find((one) => one.id === id);
		return layer.texts[entry?.text ?? id] ?? '';
	};
	const merged = merge(national, layer);
	if (!merged.ok) {
		const { reason } = merged;
		const entries = reason === 'path-has-faults' ? faulty(national, layer) : (merged.about ?? []);
		return [...new Set(entries)].map((entry) => ({
			reason,
			entry,
			says: says(entry),
			message: ''
		}));
	}
	if (own.length === 0) return [];
	const found = violationsOf(merged.value.pathway, new Set(own.map(({ id }) => id))).map(
		({ step = '', message }): LayerClash => {
			const entry = own.some(({ id }) => id === step) ? step : '';
			return { reason: 'breaks-rule', entry, says: says(entry), message };
		}
	);
	// The same fault for several roles is one to the reader.
	return [...new Map(found.map((clash) => [JSON.stringify(clash), clash])).values()];
}

const faulty = (national: Compiled, { steps, never, texts }: Layer): readonly string[] =>
	faultsOf(
		{ ...national, steps: [...national.steps, ...steps], never: [...national.never, ...never] },
		{ ...national.texts, ...texts }
	).map(({ id }) => id);
