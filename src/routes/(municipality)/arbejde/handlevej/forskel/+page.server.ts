import { emptyLayer, layerDifference } from '#domain/pathway';
import { askedLayer, readAskedDesk } from '#server/pathway/asked-layer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = askedLayer({ locals, url });
	const { draft, published, layer, base, name } = await readAskedDesk(locals.beredt.db, asked);
	const nothing = emptyLayer(layer.owner);
	return {
		query: asked.query,
		isInstitution: asked.place.institution !== '',
		name,
		path: base.pathway,
		hasDraft: draft !== undefined,
		version: published?.version ?? null,
		beyond: layerDifference(nothing, layer),
		since: draft ? layerDifference(published?.layer ?? nothing, draft.layer) : []
	};
};
