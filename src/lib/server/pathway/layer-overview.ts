/** What the overview of a layer tells: what holds, what is under way and by whom, and what waits for a decision. */
import type { Actor } from '#domain/identity';
import { layerFaults, type LayerFault } from '#domain/pathway';
import { listInstitutions } from '../directory/directory-store.ts';
import { namesOf } from '../identity/person-names.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { faultsOfLayer } from './layer-faults.ts';
import { mayChangeLayer } from './layer-access.ts';
import { readLayerDesk, type LayerDesk } from './layer-desk.ts';
import { listDraftInstitutions, type LayerPlace } from './layer-draft-store.ts';
import { findPublication, listInstitutionVersions } from './pathway-store.ts';

export interface InstitutionLayer {
	readonly id: string;
	readonly name: string;
	/** Null where it has published nothing of its own. */
	readonly version: number | null;
	readonly hasDraft: boolean;
	/** It no longer fits what its municipality has published since, so the municipality's path is shown. */
	readonly isOut: boolean;
}

export async function layerOverview(db: Database, desk: LayerDesk) {
	const { draft, published, layer, template, newest } = desk;
	const by = draft ? (await namesOf(db, [draft.savedBy])).get(draft.savedBy) : undefined;
	return {
		name: desk.name,
		address: desk.address,
		published: published && {
			version: published.version,
			publishedAt: published.publishedAt,
			reasons: published.reasons,
			own: published.layer.steps.length + published.layer.never.length
		},
		draft: draft && { savedAt: draft.savedAt, revision: draft.revision, by: by ?? null },
		template: template.version,
		newest: newest.version,
		/** The newest national version has been seen, and is not taken in for now. */
		keeps: layer.keeps === newest.version,
		faults: faultsOfLayer(desk),
		/** What would not fit if the newest national version were taken in now. */
		conflicts: conflictsWith(desk),
		undecided: desk.undecided.length,
		hasAbove: desk.place.institution === '' || desk.above !== undefined
	};
}

/** Entries that name what the newest national version no longer has, or has itself by now. */
function conflictsWith({ template, newest, layer, place }: LayerDesk): readonly LayerFault[] {
	if (template.version === newest.version || place.institution !== '') return [];
	const pathway = { ...newest.definition, texts: newest.texts };
	return layerFaults({ pathway, contacts: {} }, layer);
}

/** The institutions whose layer a person may see. */
export async function institutionLayers(
	tx: Transaction,
	actor: Actor,
	code: string
): Promise<readonly InstitutionLayer[]> {
	const versions = await listInstitutionVersions(tx, code);
	const drafts = await listDraftInstitutions(tx, code);
	const municipal = await findPublication(tx, code);
	const layers: InstitutionLayer[] = [];
	for (const { id, name } of await listInstitutions(tx, code)) {
		const place: LayerPlace = { municipality: code, institution: id };
		if (!mayChangeLayer('read', actor, place)) continue;
		const published = await findPublication(tx, code, id);
		const isNewer = published && published.layer.above !== municipal?.version;
		const desk = isNewer ? await readLayerDesk(tx, place) : undefined;
		layers.push({
			id,
			name,
			version: versions.get(id) ?? null,
			hasDraft: drafts.includes(id),
			isOut:
				desk?.published !== undefined && layerFaults(desk.base, desk.published.layer).length > 0
		});
	}
	return layers;
}
