import type { Day } from '#domain/kernel';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { planReminder } from './process-schema.ts';

interface Sent {
	readonly municipalityCode: string;
	readonly planId: string;
	/** `revision-12`, `action-F5-soon/…`, `promise-…-overdue/…`: after `/` whom, where it may be several. */
	readonly reminder: string;
	readonly dueOn: Day;
}

export async function isSent(
	tx: Transaction,
	{ municipalityCode, planId, reminder, dueOn }: Sent
): Promise<boolean> {
	const rows = await tx
		.select({ sentOn: planReminder.sentOn })
		.from(planReminder)
		.where(
			and(
				eq(planReminder.municipalityCode, municipalityCode),
				eq(planReminder.planId, planId),
				eq(planReminder.reminder, reminder),
				eq(planReminder.dueOn, dueOn)
			)
		);
	return rows.length > 0;
}

/** False when it was marked already. */
export async function markSent(tx: Transaction, sent: Sent, sentOn: Day): Promise<boolean> {
	const rows = await tx
		.insert(planReminder)
		.values({ ...sent, sentOn })
		.onConflictDoNothing()
		.returning({ planId: planReminder.planId });
	return rows.length > 0;
}
