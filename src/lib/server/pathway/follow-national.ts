/**
 * The national path has changed: see, take in, or keep. Taking in moves the draft to the newest version; what no
 * longer fits stays in it and is listed, entry by entry. Keeping is a choice that is written down.
 */
import { refuse } from '#domain/kernel';
import { decideInDraft } from './begin-layer-draft.ts';
import { changeLayer, type LayerContext } from './change-layer.ts';
import { insertLayerDraft, updateLayerDraft } from './layer-draft-store.ts';

const placeOf = (municipality: string) => ({ municipality, institution: '' });

export const takeInNational = (context: LayerContext, municipality: string) =>
	changeLayer(context, placeOf(municipality), 'write', async (tx, desk) => {
		const { draft, template, newest, place, layer } = desk;
		if (template.version === newest.version) return refuse('nothing-new');
		const written = {
			template: newest.version,
			layer,
			savedAt: context.now.toISOString(),
			savedBy: context.actor.personId
		};
		if (draft) await updateLayerDraft(tx, place, { ...written, revision: draft.revision + 1 });
		else await insertLayerDraft(tx, place, { ...written, revision: 1 });
		return {
			ok: true,
			value: undefined,
			change: {
				kind: 'national-path-taken-in',
				title: `Den nationale handlevej, version ${newest.version}`,
				before: { number: template.version },
				after: { number: newest.version }
			}
		} as const;
	});

export const keepNational = (context: LayerContext, municipality: string) =>
	changeLayer(context, placeOf(municipality), 'publish', async (tx, desk) => {
		const { template, newest, layer } = desk;
		if (template.version === newest.version) return refuse('nothing-new');
		await decideInDraft(tx, context, desk, { ...layer, keeps: newest.version });
		return {
			ok: true,
			value: undefined,
			change: {
				kind: 'national-path-kept',
				title: `Den nationale handlevej, version ${template.version}`,
				after: { number: template.version }
			}
		} as const;
	});
