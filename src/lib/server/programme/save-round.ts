import { rolesOf, type Actor } from '#domain/identity';
import { accept, refuse, type Refusal, type Result } from '#domain/kernel';
import {
	checkRound,
	mayWithRound,
	roundState,
	type Round,
	type RoundActFault,
	type RoundFault,
	type TypedRound
} from '#domain/programme';
import { agencyCode, record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import {
	findRound,
	holdOffer,
	insertRound,
	listRounds,
	updateRound,
	withUse
} from './offer-store.ts';

export type RoundRefusal = RoundFault | RoundActFault | 'not-found';
export type RoundConflict = Refusal<'changed-by-another'> & { readonly theirs: Round };

/**
 * Opens a round of an offer, or changes one (R4). The offer is held meanwhile, so that two who open rounds at once
 * never promise the same places.
 */
export async function saveRound(
	{ db, now, actor }: { readonly db: Database; readonly now: Date; readonly actor: Actor },
	input: {
		readonly id: string;
		readonly offer: string;
		readonly isNew: boolean;
		/** As the head saw it. */
		readonly revision: number;
		readonly typed: TypedRound;
	}
): Promise<Result<string, RoundRefusal> | RoundConflict> {
	const roles = rolesOf(actor);
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const may = mayWithRound('change', 'planned', roles);
		if (!may.ok) return may;
		// A round stays with its offer, whatever a form says.
		const own = input.isNew ? undefined : await findRound(tx, input.id);
		const offer = await holdOffer(tx, own?.offer ?? input.offer);
		if (!offer) return refuse('not-found');
		const rounds = await withUse(tx, await listRounds(tx, offer.id));
		const before = rounds.find(({ round }) => round.id === input.id)?.round;
		if (input.isNew === (before !== undefined)) return refuse('not-found');
		if (before) {
			const mayMove = mayWithRound('move-days', roundState(before, now), roles);
			if (!mayMove.ok) return mayMove;
			if (before.revision !== input.revision) {
				return { ...refuse('changed-by-another'), theirs: before };
			}
		}
		const checked = checkRound(input.typed, { offer, rounds, before, now });
		if (!checked.ok) return checked;
		if (before) await updateRound(tx, before, checked.value);
		else await insertRound(tx, { id: input.id, offer: offer.id, ...checked.value });
		await record(
			tx,
			{ now, actor },
			{
				owner: agencyCode,
				kind: before ? 'round-changed' : 'round-made',
				object: `round/${input.id}`,
				title: `${offer.name}: ${checked.value.name}`,
				address: '/raadgivning',
				...(before ? { before: { ...before } } : {}),
				after: { ...checked.value }
			}
		);
		return accept(input.id);
	});
}
