import type { Actor } from '#domain/identity';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import { handleAnswer, takesAnswers, type HandlingFault } from '#domain/plan';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { listAnswers, listBodies, putHandling } from './hearing-store.ts';
import { holdOwnHearing, type HearingRefusal } from './own-hearing.ts';

export type HandleRefusal =
	HandlingFault | HearingRefusal | 'hearing-still-open' | 'text-is-frozen' | 'changed-by-another';

/**
 * What was made of one answer, with a reply (P7). Only when no more answers are taken, or a body could change
 * its words under the reply; and until the plan is recommended, since the report goes with it.
 */
export async function handleHearingAnswer(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly planId: string;
		readonly bodyId: string;
		readonly sectionId: string;
		/** The revision that was seen. */
		readonly revision: number;
		readonly outcome: string;
		readonly reply: string;
	}
): Promise<Result<void, HandleRefusal>> {
	const { municipality, planId, bodyId, sectionId, revision } = input;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const held = await holdOwnHearing(tx, actor, input);
		if (!held.ok) return held;
		const { hearing, plan } = held.value;
		if (takesAnswers(hearing, dayOf(now))) return refuse('hearing-still-open');
		if (plan.status !== 'hearing' && plan.status !== 'draft') return refuse('text-is-frozen');
		const handling = handleAnswer(input);
		if (!handling.ok) return handling;
		const key = { municipalityCode: municipality, hearingId: hearing.id, bodyId };
		const answer = (await listAnswers(tx, key)).find(
			(one) => one.bodyId === bodyId && one.sectionId === sectionId
		);
		if (!answer) return refuse('hearing-not-there');
		const saved = await putHandling(
			tx,
			key,
			{ sectionId, revision },
			{ ...handling.value, handledAt: now.toISOString(), handledBy: actor.personId }
		);
		if (!saved) return refuse('changed-by-another');
		const body = (await listBodies(tx, key)).find(({ id }) => id === bodyId);
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				kind: 'hearing-answer-handled',
				object: `plan/${planId}`,
				title: plan.title,
				address: `/arbejde/beredskab/${planId}/hoering`,
				before: { outcome: answer.outcome, reply: answer.reply },
				after: { body: body?.name ?? bodyId, section: sectionId, ...handling.value }
			}
		);
		return accept(undefined);
	});
}
