import { neededSlots } from '#domain/directory';
import { contactSlots } from '#domain/document';
import type { Transaction } from '../platform/database.ts';
import { findPlan, listPlans } from './plan-store.ts';

/** The contacts that paths and the plans under way ask for, in the order they are met. */
export async function askedSlots(tx: Transaction, code: string): Promise<readonly string[]> {
	const plans = (await listPlans(tx, code)).filter(
		({ status }) => status === 'draft' || status === 'hearing'
	);
	const asked: string[] = [...neededSlots];
	for (const { id } of plans) {
		const plan = await findPlan(tx, code, id);
		asked.push(...(plan?.sections ?? []).flatMap(({ body }) => contactSlots(body)));
	}
	return [...new Set(asked)];
}
