/** The path a draft would make, as its reader would follow it: for those who write it, before anybody else sees it. */
import { error } from '@sveltejs/kit';
import { bySlot, showContact } from '#domain/directory';
import { confirmedOnly } from '#domain/pathway';
import { getMunicipality, listContacts } from '../directory/directory-store.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { askedLayer, readAskedDesk } from './asked-layer.ts';
import type { LayerDesk } from './layer-desk.ts';
import { pathPageOf } from './path-place.ts';
import { filledSlots } from './published-pathway.ts';
import { pathOf } from './publish-pathway.ts';

/** The one that was asked for, and what its address ends with. */
export async function askedDraftPage({
	locals,
	url
}: Parameters<typeof askedLayer>[0] & {
	readonly locals: { readonly beredt: { readonly db: Database }; readonly now: Date };
}) {
	const asked = askedLayer({ locals, url });
	const { db } = locals.beredt;
	const desk = await readAskedDesk(db, asked);
	const shown = await db.transaction(asked.scope, (tx) => draftPage(tx, desk, locals.now));
	if (!shown) error(409, { message: 'Kladden passer ikke til laget over. Ret den først' });
	return { ...shown, home: '/arbejde/handlevej/vis', query: asked.query };
}

/** Undefined while the layer does not fit the path above. */
async function draftPage(tx: Transaction, desk: LayerDesk, now: Date) {
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
