/**
 * The view as it travels in the page: every byte is waited for on a phone, so what is empty or the
 * same everywhere is left out and put back.
 */
import type { Compiled, Step } from '#domain/pathway';
import type { PathView } from './path-view.ts';

type Packed<Value> = Partial<Value>;

interface PackedView {
	readonly path: Omit<Compiled, 'steps'> & { readonly steps: readonly Packed<Step>[] };
	readonly place: PathView['place'];
}

const usual = {
	act: 'assess',
	informs: [],
	precedes: [],
	givesWayTo: [],
	phase: 'now',
	deadline: 'ongoing',
	law: [],
	status: 'confirmed'
} as const satisfies Packed<Step>;

export function pack({ path, place }: PathView): PackedView {
	const steps = path.steps.map((step) => {
		const packed: Record<string, unknown> = {};
		for (const [key, value] of Object.entries(step)) {
			// The order is settled once the path is compiled, and the text has the step's own id.
			if (key === 'precedes' || (key === 'text' && value === step.id)) continue;
			const same = JSON.stringify(value) === JSON.stringify(usual[key as keyof typeof usual]);
			if (!same) packed[key] = value;
		}
		return packed as Packed<Step>;
	});
	return { path: { ...path, steps }, place };
}

export function unpack({ path, place }: PackedView): PathView {
	const steps = path.steps.map((step): Step => {
		const id = step.id ?? '';
		return { ...usual, owner: 'staff', when: { all: [] }, text: id, ...step, id };
	});
	return { path: { ...path, steps }, place };
}
