import { rolesOf, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import {
	checkEnding,
	mayWithRound,
	roundState,
	type EndingFault,
	type RoundActFault
} from '#domain/programme';
import { agencyCode, record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { findRound, holdOffer, updateRound } from './offer-store.ts';

/**
 * Ends a round before its time (R4), as when the agency goes over from deciding as applications come to rounds with
 * a deadline, or back. What was handed in to it goes on; the places it does not need are free for another round.
 */
export async function endRound(
	{ db, now, actor }: { readonly db: Database; readonly now: Date; readonly actor: Actor },
	input: { readonly id: string; readonly revision: number; readonly reason: string }
): Promise<Result<null, EndingFault | RoundActFault | 'not-found' | 'changed-by-another'>> {
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const seen = await findRound(tx, input.id);
		const may = mayWithRound('end', seen ? roundState(seen, now) : 'open', rolesOf(actor));
		if (!may.ok) return may;
		const reason = checkEnding(input.reason);
		if (!reason.ok) return reason;
		const offer = seen && (await holdOffer(tx, seen.offer));
		if (!seen || !offer) return refuse('not-found');
		const endedAt = now.toISOString();
		const set = { endedAt, endedBecause: reason.value };
		if (!(await updateRound(tx, { id: input.id, revision: input.revision }, set))) {
			return refuse('changed-by-another');
		}
		await record(
			tx,
			{ now, actor },
			{
				owner: agencyCode,
				kind: 'round-ended',
				object: `round/${seen.id}`,
				title: `${offer.name}: ${seen.name}`,
				address: '/raadgivning',
				before: { closesAt: seen.closesAt },
				after: { endedAt, reason: reason.value }
			}
		);
		return accept(null);
	});
}
