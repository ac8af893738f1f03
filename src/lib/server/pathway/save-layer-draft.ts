/**
 * Saves a layer being written. A save made on an older revision is refused and the newer one given back, so that
 * the page can show both: nobody's words are overwritten. What is decided elsewhere (what is left out, which
 * national version it stays on) is not the editor's to change.
 */
import { refuse, type Refusal, type Result } from '#domain/kernel';
import type { Layer } from '#domain/pathway';
import { namesOf } from '../identity/person-names.ts';
import { changeDraftLayer, type LayerContext } from './change-layer.ts';
import { updateLayerDraft, type LayerPlace } from './layer-draft-store.ts';
import { readLayer, type LayerTextFault } from './read-layer.ts';

export type SaveLayerRefusal = 'not-your-decision' | 'not-found' | 'no-draft' | LayerTextFault;

export interface LayerConflict extends Refusal<'changed-by-another'> {
	readonly theirs: {
		readonly body: Layer;
		readonly revision: number;
		readonly by: string | null;
	};
}

export async function saveLayerDraft(
	context: LayerContext,
	place: LayerPlace,
	input: {
		/** The revision the writer saw. */
		readonly revision: number;
		/** As it came from the browser: not yet trusted. */
		readonly sent: unknown;
	}
): Promise<
	Result<{ readonly revision: number; readonly savedAt: string }, SaveLayerRefusal> | LayerConflict
> {
	const saved = await changeDraftLayer(context, place, 'write', async (tx, { draft, name }) => {
		const read = readLayer(input.sent);
		if (!read.ok) return read;
		if (draft.revision !== input.revision) {
			const theirs = { body: draft.layer, revision: draft.revision, by: draft.savedBy };
			return { ...refuse('changed-by-another'), theirs };
		}
		const layer: Layer = { ...draft.layer, ...read.value };
		const revision = draft.revision + 1;
		const savedAt = context.now.toISOString();
		const savedBy = context.actor.personId;
		await updateLayerDraft(tx, place, { layer, revision, savedAt, savedBy });
		return {
			ok: true,
			value: { revision, savedAt },
			change: { kind: 'layer-saved', title: `Kladde: ${name}`, after: { revision } }
		} as const;
	});
	if (!('theirs' in saved)) return saved;
	// Names are kept apart from the municipality's rows, and read apart from them.
	const { by } = saved.theirs;
	const names = await namesOf(context.db, [by]);
	return { ...saved, theirs: { ...saved.theirs, by: names.get(by) ?? null } };
}
