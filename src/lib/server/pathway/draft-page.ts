/** The path a draft would make, as its reader would follow it: for those who write it, before anybody else sees it. */
import { bySlot, showContact } from '#domain/directory';
import { confirmedOnly } from '#domain/pathway';
import { getMunicipality, listContacts } from '../directory/directory-store.ts';
import type { Transaction } from '../platform/database.ts';
import type { LayerDesk } from './layer-desk.ts';
import { pathPageOf } from './path-place.ts';
import { filledSlots } from './published-pathway.ts';
import { pathOf } from './publish-pathway.ts';

/** Undefined while the layer does not fit the path above. */
export async function draftPage(tx: Transaction, desk: LayerDesk, now: Date) {
	const whole = pathOf(desk);
	if (!whole) return undefined;
	const pathway = confirmedOnly(whole);
	const cited = new Set(pathway.steps.flatMap((step) => step.law));
	const code = desk.place.municipality;
	const contacts = await listContacts(tx, code);
	return pathPageOf(
		tx,
		{
			pathway,
			contacts: filledSlots(pathway, { ...desk.base.contacts, ...desk.layer.contacts }),
			national: false,
			version: 'kladde',
			publishedAt: now.toISOString(),
			law: desk.given.provisions.filter(({ id }) => cited.has(id))
		},
		await getMunicipality(tx, code),
		bySlot(contacts.map((contact) => showContact(contact, now)))
	);
}
