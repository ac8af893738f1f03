/**
 * A plan as the people of its municipality may know of it. For everybody else it is as if it were not there: the
 * id of another municipality's plan answers like an id that does not exist (A2).
 */
import { rolesIn, type Actor } from '#domain/identity';
import type { Transaction } from '../platform/database.ts';
import { findPlan, holdPlan, type StoredPlan } from './plan-store.ts';

/** Held until the transaction ends, so that of two who decide at once the second sees what the first did. */
export async function holdOwnPlan(
	tx: Transaction,
	actor: Actor,
	{ municipality, planId }: { readonly municipality: string; readonly planId: string }
): Promise<StoredPlan | undefined> {
	if (rolesIn(actor, municipality).length === 0) return undefined;
	await holdPlan(tx, municipality, planId);
	return findPlan(tx, municipality, planId);
}
