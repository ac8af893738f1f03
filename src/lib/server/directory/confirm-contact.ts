/**
 * A contact's owner confirms or changes a number (P4). It shows everywhere at once; the audit keeps the
 * old one. Two people changing the same number never overwrite each other.
 */
import { parseLocalPhone, type ContactPoint } from '#domain/directory';
import { mayAct, roleNames, rolesIn, type Actor, type MunicipalRole } from '#domain/identity';
import { accept, containsCpr, dayOf, limits, refuse, type Result } from '#domain/kernel';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { findContact, updateContact } from './directory-store.ts';

export const mayConfirmContacts: readonly MunicipalRole[] = ['plan-owner', 'plan-writer', 'chief'];

export type ContactRefusal =
	| 'not-allowed'
	| 'not-found'
	| 'phone-not-valid'
	| 'note-too-long'
	| 'looks-like-cpr'
	| 'changed-by-another';

export async function confirmContact(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly slot: string;
		readonly phone: string;
		readonly note: string;
		/** The revision the person saw. */
		readonly revision: number;
	}
): Promise<Result<ContactPoint, ContactRefusal>> {
	if (!mayAct(actor, input.municipality, mayConfirmContacts)) return refuse('not-allowed');
	if (containsCpr(input.note) || containsCpr(input.phone)) return refuse('looks-like-cpr');
	const phone = parseLocalPhone(input.phone);
	if (!phone) return refuse('phone-not-valid');
	const note = input.note.trim();
	if (note.length > limits.line) return refuse('note-too-long');
	const scope = { kind: 'municipality', municipality: input.municipality } as const;
	return db.transaction(scope, async (tx) => {
		const before = await findContact(tx, input.municipality, input.slot);
		if (!before) return refuse('not-found');
		const role = rolesIn(actor, input.municipality)[0];
		const after: ContactPoint = {
			...before,
			phone,
			note: note || null,
			confirmedOn: dayOf(now),
			// In public the function stands; the audit has the name.
			confirmedBy: role ? roleNames[role] : before.owner,
			revision: before.revision + 1
		};
		const saved = await updateContact(tx, input.municipality, after, input.revision);
		if (!saved) return refuse('changed-by-another');
		await record(
			tx,
			{ now, actor },
			{
				owner: input.municipality,
				kind: before.phone === phone ? 'contact-confirmed' : 'contact-changed',
				object: `contact/${input.slot}`,
				title: before.label,
				before: { phone: before.phone, note: before.note, confirmedOn: before.confirmedOn },
				after: { phone, note: after.note, confirmedOn: after.confirmedOn }
			}
		);
		return accept(after);
	});
}
