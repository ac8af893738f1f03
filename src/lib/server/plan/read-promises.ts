import { dayOf } from '#domain/kernel';
import { promisedDates, promiseEntries, type PromiseEntry } from '#domain/plan';
import type { Transaction } from '../platform/database.ts';
import type { StoredPlan } from './plan-store.ts';
import { listPromises } from './promise-store.ts';
import { findCurrentVersion } from './version-store.ts';

/** What a plan's text promises, and what the plan owner has said of it (P9). */
export async function readPromises(
	tx: Transaction,
	plan: StoredPlan,
	now: Date
): Promise<readonly PromiseEntry[]> {
	const { municipalityCode: code, id, type } = plan;
	const current = await findCurrentVersion(tx, code, type);
	const revises = current && current.planId !== id ? current.planId : undefined;
	const today = dayOf(now);
	return promiseEntries(
		promisedDates(plan, today),
		{
			rows: await listPromises(tx, code, id),
			earlier: revises ? await listPromises(tx, code, revises) : []
		},
		today
	);
}
