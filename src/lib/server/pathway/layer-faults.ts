import { layerFaults, type KnownLaw, type LayerFault } from '#domain/pathway';
import type { PathApprovals } from './approved-pathway.ts';
import type { LayerDesk } from './layer-desk.ts';

/** Its own steps may rest only on law that is confirmed. */
export function faultsOfLayer(desk: LayerDesk): readonly LayerFault[] {
	const law = knownLaw(desk.given);
	const own = new Set(desk.layer.steps.map(({ id }) => id));
	return layerFaults(desk.base, desk.layer, law).filter(
		({ kind, id }) => (kind !== 'unknown-law' && kind !== 'unconfirmed-law') || own.has(id)
	);
}

export const knownLaw = ({ provisions, law }: PathApprovals): KnownLaw =>
	Object.fromEntries(provisions.map(({ id }) => [id, law.has(id) ? 'verified' : 'recalled']));
