import { rolesOf, type Actor } from '#domain/identity';
import { accept, refuse, type Refusal, type Result } from '#domain/kernel';
import {
	checkOffer,
	criteriaFrozen,
	fewestPlaces,
	idFrom,
	mayAtDesk,
	sameCriteria,
	type Offer,
	type OfferContent,
	type OfferFault,
	type TypedOffer
} from '#domain/programme';
import { agencyCode, record } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { holdOffer, insertOffer, listRounds, updateOffer, withUse } from './offer-store.ts';

export type OfferRefusal =
	| OfferFault
	| 'not-your-decision'
	| 'not-found'
	| 'name-taken'
	| 'criteria-frozen'
	| 'places-promised';
export type OfferConflict = Refusal<'changed-by-another'> & { readonly theirs: Offer };

/** A new offer, or the words and numbers of one (R4). Criteria are frozen while anybody applies or waits for an answer. */
export async function saveOffer(
	{ db, now, actor }: { readonly db: Database; readonly now: Date; readonly actor: Actor },
	/** `id` is null for a new one; `revision` as the head saw it. */
	input: { readonly id: string | null; readonly revision: number; readonly typed: TypedOffer }
): Promise<Result<string, OfferRefusal> | OfferConflict> {
	if (!mayAtDesk('set-offers', rolesOf(actor))) return refuse('not-your-decision');
	const checked = checkOffer(input.typed);
	if (!checked.ok) return checked;
	const content = checked.value;
	const at = now.toISOString();
	const noted = (tx: Transaction, id: string, before?: Offer) =>
		record(
			tx,
			{ now, actor },
			{
				owner: agencyCode,
				kind: before ? 'offer-changed' : 'offer-made',
				object: `offer/${id}`,
				title: content.name,
				address: '/raadgivning',
				...(before ? { before: { ...before } } : {}),
				after: { ...content }
			}
		);
	return db.transaction({ kind: 'agency' }, async (tx) => {
		if (input.id === null) {
			const id = idFrom(content.name);
			const isNew = id !== '' && (await insertOffer(tx, { id, ...content }, at));
			if (!isNew) return refuse('name-taken', ['name']);
			await noted(tx, id);
			return accept(id);
		}
		const before = await holdOffer(tx, input.id);
		if (!before) return refuse('not-found');
		if (before.revision !== input.revision) {
			return { ...refuse('changed-by-another'), theirs: before };
		}
		const stands = await unlessPromised(tx, before, content, now);
		if (!stands.ok) return stands;
		await updateOffer(tx, { ...content, id: before.id, revision: before.revision }, at);
		await noted(tx, before.id, before);
		return accept(before.id);
	});
}

/** What applicants were told holds: the criteria of a round that has opened, and the places of those there are. */
async function unlessPromised(
	tx: Transaction,
	before: Offer,
	after: OfferContent,
	now: Date
): Promise<Result<null, 'criteria-frozen' | 'places-promised'>> {
	const rounds = await withUse(tx, await listRounds(tx, before.id));
	if (!sameCriteria(before.criteria, after.criteria) && criteriaFrozen(rounds, now)) {
		return refuse('criteria-frozen', ['criterion-0-name']);
	}
	const fewest = fewestPlaces(before, rounds, now);
	return after.placesPerYear < fewest
		? refuse('places-promised', ['placesPerYear', String(fewest)])
		: accept(null);
}
