/** The hearing of a plan, for those of its municipality who conduct it. */
import { rolesIn, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { movesFrom } from '#domain/plan';
import type { Transaction } from '../platform/database.ts';
import { holdHearing, listHearings, type StoredHearing } from './hearing-store.ts';
import { holdOwnPlan } from './own-plan.ts';
import type { StoredPlan } from './plan-store.ts';

export type HearingRefusal = 'not-found' | 'not-your-decision' | 'hearing-not-there';

export interface HeldHearing {
	readonly plan: StoredPlan;
	readonly hearing: StoredHearing;
}

/** Plan and newest hearing, held until the transaction ends; only for those who could send one out. */
export async function holdOwnHearing(
	tx: Transaction,
	actor: Actor,
	which: { readonly municipality: string; readonly planId: string }
): Promise<Result<HeldHearing, HearingRefusal>> {
	const plan = await holdOwnPlan(tx, actor, which);
	if (!plan) return refuse('not-found');
	const conducts = movesFrom('draft', rolesIn(actor, which.municipality)).includes('hearing');
	if (!conducts) return refuse('not-your-decision');
	const [newest] = await listHearings(tx, which.municipality, which.planId);
	const hearing =
		newest &&
		(await holdHearing(tx, { municipalityCode: which.municipality, hearingId: newest.id }));
	return hearing ? accept({ plan, hearing }) : refuse('hearing-not-there');
}
