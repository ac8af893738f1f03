/**
 * A plan as the people of its municipality may know of it. For everybody else it is as if it were not there: the
 * id of another municipality's plan answers like an id that does not exist (A2).
 */
import { rolesIn, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { mayInWriting, mayWrite, type PlanStatus, type WritingAct } from '#domain/plan';
import type { Transaction } from '../platform/database.ts';
import { findPlan, holdPlan, type StoredPlan } from './plan-store.ts';

interface Where {
	readonly municipality: string;
	readonly planId: string;
}

/** Held until the transaction ends, so that of two who decide at once the second sees what the first did. */
export async function holdOwnPlan(
	tx: Transaction,
	actor: Actor,
	{ municipality, planId }: Where
): Promise<StoredPlan | undefined> {
	if (rolesIn(actor, municipality).length === 0) return undefined;
	await holdPlan(tx, municipality, planId);
	return findPlan(tx, municipality, planId);
}

/** Held in the same way, and none of its text read: a save comes every other second from everybody who writes. */
export const holdOwnStatus = async (
	tx: Transaction,
	actor: Actor,
	{ municipality, planId }: Where
): Promise<PlanStatus | undefined> =>
	rolesIn(actor, municipality).length === 0 ? undefined : holdPlan(tx, municipality, planId);

export type NotTheirs = 'not-found' | 'not-your-decision' | 'text-is-frozen';

/** The plan, held, for somebody who may write in it or do something else around its text. */
export async function holdPlanFor(
	tx: Transaction,
	actor: Actor,
	{
		act,
		...where
	}: {
		readonly act: WritingAct | 'write';
		readonly municipality: string;
		readonly planId: string;
	}
): Promise<Result<StoredPlan, NotTheirs>> {
	const plan = await holdOwnPlan(tx, actor, where);
	if (!plan) return refuse('not-found');
	const roles = rolesIn(actor, where.municipality);
	const allowed =
		act === 'write' ? mayWrite(plan.status, roles) : mayInWriting(act, plan.status, roles);
	return allowed.ok ? accept(plan) : allowed;
}
