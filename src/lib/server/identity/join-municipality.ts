/** The agency creates a municipality's membership, or agrees it anew with another first plan owner (A0). */
import {
	checkFirstOwner,
	type Actor,
	type FirstOwner,
	type JoiningRefusal
} from '#domain/identity';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import type { Database } from '../platform/database.ts';
import { mayHelpJoin, recordJoining } from './joining-record.ts';
import { findMembership, saveMembership, type Membership } from './membership-store.ts';

export async function joinMunicipality(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: { readonly municipality: string; readonly firstOwner: FirstOwner }
): Promise<Result<Membership, JoiningRefusal | 'not-allowed' | 'not-found'>> {
	if (!mayHelpJoin(actor)) return refuse('not-allowed');
	const code = input.municipality;
	if (!/^\d{3,4}$/.test(code)) return refuse('not-found');
	const checked = checkFirstOwner(input.firstOwner);
	if (!checked.ok) return checked;
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const before = await findMembership(tx, code);
		const after = { joinedOn: before?.joinedOn ?? dayOf(now), firstOwner: checked.value };
		await saveMembership(tx, code, after);
		// The audit says that it happened; who the first owner is stands in the membership, and can be forgotten.
		await recordJoining(
			tx,
			{ now, actor },
			{
				owner: code,
				kind: before ? 'first-owner-changed' : 'municipality-joined',
				object: 'membership',
				title: before ? 'Ny første planejer' : 'Kommunen er kommet med',
				after: { joinedOn: after.joinedOn }
			}
		);
		return accept(after);
	});
}
