/** Who may do what with whose layer: the table of the domain, asked about a person. */
import { institutionsOf, rolesAt, rolesIn, type Actor } from '#domain/identity';
import { mayWithLayer, type LayerAct } from '#domain/pathway';
import type { LayerPlace } from './layer-draft-store.ts';

export const mayChangeLayer = (act: LayerAct, actor: Actor, place: LayerPlace): boolean =>
	mayWithLayer(act, place.institution === '' ? 'municipality' : 'institution', {
		wide: rolesIn(actor, place.municipality),
		here: rolesAt(actor, place.municipality, place.institution)
	});

/** Whether any layer here, the municipality's or an institution's, is theirs to see. */
export const worksWithLayers = (actor: Actor, municipality: string): boolean =>
	['', ...institutionsOf(actor, municipality)].some((institution) =>
		mayChangeLayer('read', actor, { municipality, institution })
	);
