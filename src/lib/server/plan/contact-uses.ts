/** Everywhere a contact stands (P4): its municipality's page, cards and paths, drafts of them, and plans. */
import { neededSlots, type Use } from '#domain/directory';
import { contactSlots } from '#domain/document';
import type { Layer, Step } from '#domain/pathway';
import { getMunicipality } from '../directory/directory-store.ts';
import { findLayerDraft, listDraftInstitutions } from '../pathway/layer-draft-store.ts';
import { getPublishedPathway } from '../pathway/published-pathway.ts';
import { listPublishedLayers } from '../pathway/published-layers.ts';
import type { Transaction } from '../platform/database.ts';
import { textUses } from './text-uses.ts';

export async function contactUses(
	tx: Transaction,
	code: string,
	slot: string
): Promise<readonly Use[]> {
	const { slug } = await getMunicipality(tx, code);
	return [
		...(await pathUses(tx, { code, slug, slot })),
		...(await draftUses(tx, code, slot)),
		...(await textUses(tx, { code, slug }, (body) => contactSlots(body).includes(slot)))
	];
}

async function pathUses(
	tx: Transaction,
	{ code, slug, slot }: Record<'code' | 'slug' | 'slot', string>
): Promise<readonly Use[]> {
	const home = `/k/${slug}`;
	const { pathway, contacts } = await getPublishedPathway(tx, code);
	const uses: Use[] = [];
	const isNeeded = neededSlots.some((needed) => needed === slot);
	if (isNeeded) uses.push({ place: 'public-page', title: '', href: home });
	// Cards and posters carry these two numbers and no others.
	if (neededSlots.some((needed) => (contacts[needed] ?? needed) === slot)) {
		uses.push({ place: 'sheets', title: '', href: `${home}/handlekort` });
	}
	if (asksFor(pathway.steps, contacts, slot)) {
		uses.push({ place: 'path', title: '', href: `${home}/handlevej` });
	}
	for (const { institution, institutionName, layer } of await listPublishedLayers(tx, code)) {
		if (institution === '' || !fills(layer, slot)) continue;
		const href = `${home}/sted/${institution}/handlevej`;
		uses.push({ place: 'institution-path', title: institutionName, href });
	}
	return uses;
}

async function draftUses(tx: Transaction, code: string, slot: string): Promise<readonly Use[]> {
	const uses: Use[] = [];
	for (const institution of await listDraftInstitutions(tx, code)) {
		const draft = await findLayerDraft(tx, { municipality: code, institution });
		if (!draft || !fills(draft.layer, slot)) continue;
		const query = institution === '' ? '' : `?sted=${encodeURIComponent(institution)}`;
		const href = `/arbejde/handlevej/rediger${query}`;
		uses.push({ place: 'path-draft', title: institution, href });
	}
	return uses;
}

const fills = ({ contacts, steps }: Layer, slot: string): boolean =>
	Object.values(contacts).includes(slot) || asksFor(steps, contacts, slot);

const asksFor = (
	steps: readonly Step[],
	contacts: Readonly<Record<string, string>>,
	slot: string
): boolean =>
	steps.some(({ contact }) => contact !== undefined && (contacts[contact] ?? contact) === slot);
