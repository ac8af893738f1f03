import { rolesIn, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { mayRead, parseStage, writtenStage, type StageFault } from '#domain/plan';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { holdOwnPlan } from './own-plan.ts';
import { putStage } from './stage-store.ts';

export type NoteStageRefusal =
	StageFault | 'not-found' | 'not-your-decision' | 'stage-unknown' | 'changed-by-another';

/**
 * Notes who sees to a stage, by when, and when it was done (P1). All who see a plan under way may, whatever its
 * status: it is about the work and not about the text.
 */
export async function noteStage(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: Readonly<Record<'who' | 'dueOn' | 'doneOn' | 'note' | 'stage', string>> & {
		readonly municipality: string;
		readonly planId: string;
		/** The revision that was seen; 0 when nothing was noted. */
		readonly revision: number;
	}
): Promise<Result<void, NoteStageRefusal>> {
	const { municipality, planId, revision } = input;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const plan = await holdOwnPlan(tx, actor, input);
		if (!plan) return refuse('not-found');
		if (!mayRead(rolesIn(actor, municipality))) return refuse('not-your-decision');
		const stage = parseStage(input.stage);
		if (!stage) return refuse('stage-unknown');
		const entry = writtenStage(input);
		if (!entry.ok) return entry;
		const key = { municipalityCode: municipality, planId, stage };
		if (!(await putStage(tx, key, entry.value, revision))) return refuse('changed-by-another');
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				kind: 'plan-stage-noted',
				object: `plan/${planId}`,
				title: plan.title,
				address: `/arbejde/beredskab/${planId}/proces`,
				after: { stage, ...entry.value }
			}
		);
		return accept(undefined);
	});
}
