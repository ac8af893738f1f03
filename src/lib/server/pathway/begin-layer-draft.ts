/** A draft begins where the published layer stands, on the national version that one was published on. */
import { refuse } from '#domain/kernel';
import type { Layer } from '#domain/pathway';
import type { Transaction } from '../platform/database.ts';
import { changeDraftLayer, changeLayer, type LayerContext } from './change-layer.ts';
import type { LayerDesk } from './layer-desk.ts';
import {
	deleteLayerDraft,
	insertLayerDraft,
	updateLayerDraft,
	type LayerPlace
} from './layer-draft-store.ts';

export const beginLayerDraft = (context: LayerContext, place: LayerPlace) =>
	changeLayer(context, place, 'write', async (tx, desk) => {
		if (desk.draft) return refuse('already-under-way');
		if (place.institution !== '' && !desk.above) return refuse('municipality-not-published');
		await insertDraft(tx, context, desk, desk.layer);
		return {
			ok: true,
			value: undefined,
			change: { kind: 'layer-begun', title: `Kladde til handlevejen: ${desk.name}` }
		} as const;
	});

/** What is published stands; only the draft is gone. `revision` is the one the person saw. */
export const throwAwayLayerDraft = (context: LayerContext, place: LayerPlace, revision: number) =>
	changeDraftLayer(context, place, 'write', async (tx, { draft, name }) => {
		if (draft.revision !== revision) return refuse('changed-by-another');
		await deleteLayerDraft(tx, place);
		return {
			ok: true,
			value: undefined,
			change: {
				kind: 'layer-thrown-away',
				title: `Kladde til handlevejen: ${name}`,
				before: { revision }
			}
		} as const;
	});

const insertDraft = (
	tx: Transaction,
	{ now, actor }: LayerContext,
	{ place, template }: LayerDesk,
	layer: Layer
) =>
	insertLayerDraft(tx, place, {
		template: template.version,
		layer,
		revision: 1,
		savedAt: now.toISOString(),
		savedBy: actor.personId
	});

/**
 * Writes what is decided about a layer beside its text: what is left out, which national version it stays on. The
 * revision is left alone, since nobody's words are touched; a draft begins where there is none.
 */
export async function decideInDraft(
	tx: Transaction,
	context: LayerContext,
	desk: LayerDesk,
	layer: Layer
): Promise<void> {
	if (desk.draft) await updateLayerDraft(tx, desk.place, { layer });
	else await insertDraft(tx, context, desk, layer);
}
