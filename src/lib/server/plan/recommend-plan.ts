import { rolesIn, type Actor } from '#domain/identity';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import { checkPlan, movePlan, type MoveRefusal } from '#domain/plan';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { holdOwnPlan } from './own-plan.ts';
import { updateStatus } from './plan-store.ts';

/**
 * The director recommends a plan to the council, or sends it back to the writers (P7). What is missing
 * stops a recommendation unless the director answers with a reason, which is kept.
 */
export async function recommendPlan(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly planId: string;
		readonly to: 'recommended' | 'draft';
		/** null: nobody asks to go on although something is missing. */
		readonly overrideReason: string | null;
	}
): Promise<Result<void, MoveRefusal | 'not-found' | 'changed-by-another'>> {
	const { municipality, planId } = input;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const plan = await holdOwnPlan(tx, actor, input);
		if (!plan) return refuse('not-found');
		// A hearing is closed, not sent back.
		if (plan.status === 'hearing') return refuse('no-such-step');
		const moved = movePlan(plan.status, input.to, {
			roles: rolesIn(actor, municipality),
			findings: checkPlan(plan, dayOf(now)),
			overrideReason: input.overrideReason,
			adoption: null,
			newerVersionPublished: false
		});
		if (!moved.ok) return moved;
		const saved = await updateStatus(tx, plan, {
			status: moved.value.status,
			recommendedAt: input.to === 'recommended' ? now.toISOString() : null,
			overrideReason: moved.value.override?.reason ?? null
		});
		if (!saved) return refuse('changed-by-another');
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				kind: input.to === 'recommended' ? 'plan-recommended' : 'plan-sent-back',
				object: `plan/${planId}`,
				title: plan.title,
				address: `/arbejde/beredskab/${planId}`,
				before: { status: plan.status },
				after: { status: moved.value.status, override: moved.value.override }
			}
		);
		return accept(undefined);
	});
}
