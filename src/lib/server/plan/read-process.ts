import { dayOf } from '#domain/kernel';
import { processOf, type ProcessStage } from '#domain/plan';
import type { Transaction } from '../platform/database.ts';
import { listHearings } from './hearing-store.ts';
import type { StoredPlan } from './plan-store.ts';
import { listStages } from './stage-store.ts';

export interface ShownStage extends ProcessStage {
	/** Of what was noted; 0 when nothing was. */
	readonly revision: number;
}

/** A plan's way through its stages, with what has happened by itself and what somebody noted (P1). */
export async function readProcess(
	tx: Transaction,
	plan: StoredPlan,
	now: Date
): Promise<readonly ShownStage[]> {
	const noted = await listStages(tx, plan.municipalityCode, plan.id);
	const hearings = await listHearings(tx, plan.municipalityCode, plan.id);
	const closedAt = hearings.find((hearing) => hearing.closedAt !== null)?.closedAt;
	const facts = {
		status: plan.status,
		startedOn: dayOf(new Date(plan.startedAt)),
		heardOn: closedAt ? dayOf(new Date(closedAt)) : null,
		adoptedOn: plan.adoption?.heldOn ?? null
	};
	return processOf(facts, noted, dayOf(now)).map((stage) => ({
		...stage,
		revision: noted[stage.stage]?.revision ?? 0
	}));
}
