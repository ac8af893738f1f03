/**
 * A contact that nothing uses any more is removed (P4). The audit keeps the number; what was reported about it is
 * closed. While it is used somewhere it stays, and the refusal is shown with the places.
 */
import { mayAct, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { factsOf, mayConfirmContacts } from '../directory/confirm-contact.ts';
import { markTold } from '../directory/contact-report-store.ts';
import { deleteContact, holdContact } from '../directory/directory-store.ts';
import { holdLayers } from '../pathway/layer-draft-store.ts';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { contactUses } from './contact-uses.ts';
import { holdPlans } from './plan-store.ts';

export type ContactRemovalRefusal =
	'not-allowed' | 'not-found' | 'changed-by-another' | 'still-in-use';

export async function removeContact(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly slot: string;
		/** The revision the person saw. */
		readonly revision: number;
	}
): Promise<Result<null, ContactRemovalRefusal>> {
	const { municipality: code, slot } = input;
	if (!mayAct(actor, code, mayConfirmContacts)) return refuse('not-allowed');
	return db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
		const contact = await holdContact(tx, code, slot);
		if (!contact) return refuse('not-found');
		if (contact.revision !== input.revision) return refuse('changed-by-another');
		// Nobody publishes a path or writes in a plan meanwhile: what is not used stays so.
		await holdLayers(tx, { municipality: code, institution: '' });
		await holdPlans(tx, code);
		if ((await contactUses(tx, code, slot)).length > 0) return refuse('still-in-use');
		await deleteContact(tx, code, slot);
		const at = now.toISOString();
		await markTold(tx, code, { slot, until: at, at });
		await record(
			tx,
			{ now, actor },
			{
				owner: code,
				kind: 'contact-removed',
				object: `contact/${slot}`,
				title: contact.label,
				before: { ...factsOf(contact), owner: contact.owner }
			}
		);
		return accept(null);
	});
}
