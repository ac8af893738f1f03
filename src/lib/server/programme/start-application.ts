/** Begins an application in a round that is open (R5): one for each municipality and round. */
import { rolesIn, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { mayApply } from '#domain/programme';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { findApplicationRound, takesNewApplications } from './application-round.ts';
import { insertApplication } from './application-store.ts';

export async function startApplication(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	{
		municipality,
		round: roundId,
		id
	}: { readonly municipality: string; readonly round: string; readonly id: string }
): Promise<Result<string, 'not-your-decision' | 'round-not-taking' | 'already-begun'>> {
	if (!mayApply(rolesIn(actor, municipality))) return refuse('not-your-decision');
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const round = await findApplicationRound(tx, roundId);
		if (!round || !takesNewApplications(round, now)) return refuse('round-not-taking');
		const made = await insertApplication(tx, {
			municipalityCode: municipality,
			id,
			round: roundId,
			status: 'draft',
			startedAt: now.toISOString(),
			startedBy: actor.personId
		});
		if (!made) return refuse('already-begun');
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				kind: 'application-started',
				object: `application/${id}`,
				title: `Ansøgning: ${round.name}`,
				address: `/arbejde/raadgivning/ansoegning/${id}`
			}
		);
		return accept(id);
	});
}
