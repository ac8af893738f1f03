/**
 * The proof while one writes, beside the page: what keeps the layer from fitting, or what the routes of the whole
 * path break. The first proof takes seconds; after that only what an edit can touch is walked again.
 */
import {
	layerFaults,
	mergeLayers,
	prove,
	verifyAgain,
	type KnownLaw,
	type Layer,
	type LayerFault,
	type Merged,
	type Proof,
	type Proven
} from '#domain/pathway';

export interface ProofOrder {
	/** The path the layer lies on; sent once. */
	readonly base?: Merged;
	readonly law?: KnownLaw;
	readonly layer: Layer;
}

export interface ProofAnswer {
	readonly faults: readonly LayerFault[];
	/** Absent when the layer does not fit. */
	readonly proof?: Proof;
}

let base: Merged | undefined;
let law: KnownLaw = {};
let proven: Proven | undefined;

self.onmessage = ({ data }: MessageEvent<ProofOrder>) => {
	if (data.base) base = data.base;
	if (data.law) law = data.law;
	if (base) self.postMessage(answerTo(base, data.layer));
};

function answerTo(above: Merged, layer: Layer): ProofAnswer {
	const own = new Set(layer.steps.map(({ id }) => id));
	const faults = layerFaults(above, layer, law).filter(
		({ kind, id }) => (kind !== 'unknown-law' && kind !== 'unconfirmed-law') || own.has(id)
	);
	if (faults.length > 0) return { faults };
	const merged = mergeLayers(above.pathway, [layer]);
	if (!merged.ok) return { faults };
	const { pathway } = merged.value;
	proven = proven ? verifyAgain(proven, pathway) : prove(pathway);
	return { faults, proof: proven.proof };
}
