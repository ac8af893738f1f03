import { mayActInAgency, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { startEngagement as decideStart, type StartFault } from '#domain/programme';
import type { Database } from '../platform/database.ts';
import { advisersAtWork } from './advisers.ts';
import { recordEngagement } from './engagement-access.ts';
import { insertEngagement, listEngagements, listGivenPlaces } from './engagement-store.ts';

export type StartRefusal = StartFault | 'not-your-decision' | 'no-place-given' | 'already-started';

/** An adviser starts a programme from an application that was given a place (R8): once for each. */
export async function startEngagement(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly applicationId: string;
		readonly engagementId: string;
		readonly title: string;
		readonly startsOn: string;
		readonly advisers: readonly string[];
	}
): Promise<Result<void, StartRefusal>> {
	if (!mayActInAgency(actor, ['agency-adviser'])) return refuse('not-your-decision');
	const { municipality, applicationId, engagementId } = input;
	const known = (await advisersAtWork(db)).map(({ id }) => id);
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const [given] = await listGivenPlaces(tx, input);
		if (!given) return refuse('no-place-given');
		const started = (await listEngagements(tx)).some(
			(one) => one.municipalityCode === municipality && one.applicationId === applicationId
		);
		if (started) return refuse('already-started');
		const { months, short, offer } = given;
		const decided = decideStart({ ...input, months, short, known: [...known, actor.personId] });
		if (!decided.ok) return decided;
		await insertEngagement(tx, {
			...decided.value,
			municipalityCode: municipality,
			id: engagementId,
			applicationId,
			offer
		});
		const { title, startsOn, endsOn } = decided.value;
		await recordEngagement(
			tx,
			{ now, actor },
			{ place: { municipality, engagementId, as: 'agency' } },
			{ kind: 'engagement-started', title, after: { startsOn, endsOn, applicationId } }
		);
		return accept(undefined);
	});
}
