/**
 * Everything that somebody who writes a layer must see of it: what is published, the draft, the path it lies on,
 * what has been approved, and which national proposals are not settled.
 */
import type { Approval } from '#domain/identity';
import {
	approvables,
	approvalForm,
	compile,
	emptyLayer,
	mergeLayers,
	raise,
	raisedBy,
	type Approvable,
	type Compiled,
	type Layer,
	type Merged
} from '#domain/pathway';
import type { Result } from '#domain/kernel';
import { getMunicipality, listInstitutions } from '../directory/directory-store.ts';
import { approvalHash, readApprovals } from '../identity/approval-store.ts';
import type { Transaction } from '../platform/database.ts';
import { readPathApprovals, type PathApprovals } from './approved-pathway.ts';
import { findLayerDraft, type LayerDraft, type LayerPlace } from './layer-draft-store.ts';
import {
	findPublication,
	findTemplate,
	getPathwayTemplate,
	type PathwayPublication,
	type PathwayTemplate
} from './pathway-store.ts';
import { approvedIn } from './whole-pathway.ts';

export interface LayerDesk {
	readonly place: LayerPlace;
	/** The municipality's or the institution's name, and where its path stands in public. */
	readonly name: string;
	readonly address: string;
	readonly published: PathwayPublication | undefined;
	readonly draft: LayerDraft | undefined;
	/** The draft's, or what is published, or nothing yet. */
	readonly layer: Layer;
	/** The national path it is written on, and the newest there is. */
	readonly template: PathwayTemplate;
	readonly newest: PathwayTemplate;
	/** For an institution: what its municipality has published. */
	readonly above: PathwayPublication | undefined;
	/** The path it lies on, with what is approved: national, or the municipality's. */
	readonly base: Merged;
	readonly given: PathApprovals;
	/** What the municipality itself has approved, as it stands; with the provision it rests on confirmed or not. */
	readonly local: ReadonlyMap<string, Approval>;
	/** The proposals that are confirmed by that when the layer is published. */
	readonly approved: readonly Approvable[];
	readonly undecided: readonly Approvable[];
}

/** Undefined for an institution the municipality does not have. */
export async function readLayerDesk(
	tx: Transaction,
	place: LayerPlace
): Promise<LayerDesk | undefined> {
	const { municipality: code, institution } = place;
	const municipality = await getMunicipality(tx, code);
	const house = (await listInstitutions(tx, code)).find(({ id }) => id === institution);
	if (institution !== '' && !house) return undefined;
	const home = `/k/${municipality.slug}`;
	const published = await findPublication(tx, code, institution);
	const above = institution === '' ? undefined : await findPublication(tx, code);
	const draft = await findLayerDraft(tx, place);
	const newest = await getPathwayTemplate(tx);
	const template = await templateFor(tx, newest, above ?? published, above ? undefined : draft);
	const given = await readPathApprovals(tx, template);
	const local = await readLocalApprovals(tx, code, template);
	const owner = institution === '' ? municipality.slug : institution;
	const layer = draft?.layer ?? published?.layer ?? emptyLayer(owner);
	const approved = approvables(template.definition).filter(({ id }) => local.has(id));
	const counted =
		institution === ''
			? raisedBy(template.definition, { approved: new Set(local.keys()), law: given.law })
			: approvedIn(above?.layer, template);
	const definition = raise(template.definition, [
		...counted,
		...raisedBy(template.definition, given)
	]);
	return {
		place,
		name: house?.name ?? municipality.name,
		address: institution === '' ? `${home}/handlevej` : `${home}/sted/${institution}/handlevej`,
		published,
		draft,
		layer,
		template,
		newest,
		above,
		base: baseOf(compile(definition, template.texts), above),
		given,
		local,
		approved: approved.filter(({ id }) => counted.includes(id)),
		undecided:
			institution === ''
				? approvables(definition).filter(
						(one) =>
							one.status === 'awaiting' &&
							layer.leftOut?.[one.id] !== approvalHash(approvalForm(one, template.texts))
					)
				: []
	};
}

async function templateFor(
	tx: Transaction,
	newest: PathwayTemplate,
	published: PathwayPublication | undefined,
	draft: LayerDraft | undefined
): Promise<PathwayTemplate> {
	const version = draft?.template ?? published?.template.version ?? newest.version;
	return version === newest.version ? newest : findTemplate(tx, version);
}

function baseOf(national: Result<Compiled>, above: PathwayPublication | undefined): Merged {
	const merged = national.ok ? mergeLayers(national.value, above ? [above.layer] : []) : national;
	if (!merged.ok) throw new Error(`The path above is broken: ${merged.about?.join('; ')}`);
	return merged.value;
}

/** What the municipality has approved of the national proposals, as they stand in this version. */
async function readLocalApprovals(
	tx: Transaction,
	code: string,
	{ definition, texts }: PathwayTemplate
): Promise<ReadonlyMap<string, Approval>> {
	const approvalOf = await readApprovals(tx, 'step', code);
	return new Map(
		approvables(definition).flatMap((one) => {
			const approval =
				one.status === 'awaiting' ? approvalOf(one.id, () => approvalForm(one, texts)) : null;
			return approval ? [[one.id, approval] as const] : [];
		})
	);
}
