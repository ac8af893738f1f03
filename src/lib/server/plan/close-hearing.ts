import { rolesIn, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { movePlan, type MoveRefusal } from '#domain/plan';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { closeHearingRow } from './hearing-store.ts';
import { holdOwnHearing, type HearingRefusal } from './own-hearing.ts';
import { updateStatus } from './plan-store.ts';

/**
 * Closes the hearing: nothing more is taken, and the plan is a draft again, so that the answers can be handled
 * and the text changed. A closing day that has passed takes no more answers either, and waits for this.
 */
export async function closeHearing(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: { readonly municipality: string; readonly planId: string }
): Promise<Result<void, MoveRefusal | HearingRefusal | 'changed-by-another'>> {
	const { municipality, planId } = input;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const held = await holdOwnHearing(tx, actor, input);
		if (!held.ok) return held;
		const { plan, hearing } = held.value;
		if (plan.status !== 'hearing') return refuse('no-such-step');
		const moved = movePlan(plan.status, 'draft', {
			roles: rolesIn(actor, municipality),
			findings: [],
			overrideReason: null,
			adoption: null,
			newerVersionPublished: false
		});
		if (!moved.ok) return moved;
		await closeHearingRow(tx, hearing, now.toISOString());
		if (!(await updateStatus(tx, plan, { status: moved.value.status }))) {
			return refuse('changed-by-another');
		}
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				kind: 'hearing-closed',
				object: `plan/${planId}`,
				title: plan.title,
				address: `/arbejde/beredskab/${planId}/hoering`,
				before: { status: plan.status },
				after: { status: moved.value.status }
			}
		);
		return accept(undefined);
	});
}
