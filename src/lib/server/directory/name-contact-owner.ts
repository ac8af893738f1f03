/**
 * Each number has an owner who keeps it right and can be written to (P4, A0). While a municipality joins, the
 * agency names the owner; a number that nobody has filled may come along, and stays unconfirmed until the
 * municipality itself has called it.
 */
import { isSlot, parseLocalPhone, slotName, type ContactPoint } from '#domain/directory';
import { isEmail, type Actor } from '#domain/identity';
import { accept, containsCpr, limits, refuse, type Result } from '#domain/kernel';
import { mayHelpJoin, recordJoining } from '../identity/joining-record.ts';
import { findMembership } from '../identity/membership-store.ts';
import type { Database } from '../platform/database.ts';
import { findContact, insertContacts, updateContact } from './directory-store.ts';

export type ContactOwnerRefusal =
	| 'not-allowed'
	| 'not-joined'
	| 'slot-unknown'
	| 'looks-like-cpr'
	| 'owner-missing'
	| 'email-not-valid'
	| 'phone-not-valid'
	| 'changed-by-another';

export interface TypedContactOwner {
	readonly municipality: string;
	readonly slot: string;
	/** The function, never a private person. */
	readonly owner: string;
	readonly ownerEmail: string;
	/** Taken only where the slot is empty; may be empty where it is filled. */
	readonly phone: string;
}

export async function nameContactOwner(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	typed: TypedContactOwner
): Promise<Result<null, ContactOwnerRefusal>> {
	if (!mayHelpJoin(actor)) return refuse('not-allowed');
	const { municipality: code, slot } = typed;
	const [owner, ownerEmail] = [typed.owner.trim(), typed.ownerEmail.trim()];
	if (!isSlot(slot)) return refuse('slot-unknown');
	if ([owner, ownerEmail, typed.phone].some(containsCpr)) return refuse('looks-like-cpr');
	if (owner === '' || owner.length > limits.line) return refuse('owner-missing');
	if (!isEmail(ownerEmail)) return refuse('email-not-valid');
	const phone = parseLocalPhone(typed.phone);
	return db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
		if (!(await findMembership(tx, code))) return refuse('not-joined');
		const before = await findContact(tx, code, slot);
		if (!before && !phone) return refuse('phone-not-valid');
		const saved = before
			? await updateContact(
					tx,
					code,
					{ ...before, owner, ownerEmail, revision: before.revision + 1 },
					before.revision
				)
			: await insertContacts(tx, code, [unconfirmed(slot, phone ?? '', { owner, ownerEmail })]);
		if (!saved) return refuse('changed-by-another');
		// The audit has the function; the address stands with the number and can be changed or removed.
		await recordJoining(
			tx,
			{ now, actor },
			{
				owner: code,
				kind: 'contact-owner-named',
				object: `contact/${slot}`,
				title: slotName(slot),
				...(before ? { before: { owner: before.owner } } : {}),
				after: before ? { owner } : { owner, phone }
			}
		);
		return accept(null);
	});
}

const unconfirmed = (
	slot: string,
	phone: string,
	owner: Pick<ContactPoint, 'owner' | 'ownerEmail'>
): ContactPoint => ({
	slot,
	label: slotName(slot),
	phone,
	hours: [],
	note: null,
	formUrl: null,
	secureMail: null,
	...owner,
	confirmedOn: null,
	confirmedBy: null,
	revision: 1
});
