import { and, eq, gt } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { planWriting } from './schema.ts';

/** A writer is heard from every 20 seconds; after three times without a sign nobody is there. */
export const writingSeconds = 60;

export async function noteWriting(
	tx: Transaction,
	row: typeof planWriting.$inferInsert
): Promise<void> {
	await tx
		.insert(planWriting)
		.values(row)
		.onConflictDoUpdate({
			target: [
				planWriting.municipalityCode,
				planWriting.planId,
				planWriting.sectionId,
				planWriting.personId
			],
			set: { seenAt: row.seenAt }
		});
}

/** Who writes in which section of a plan now. */
export function listWriting(
	tx: Transaction,
	{ code, planId, now }: { readonly code: string; readonly planId: string; readonly now: Date }
): Promise<readonly { readonly sectionId: string; readonly personId: string }[]> {
	const since = new Date(now.getTime() - writingSeconds * 1_000).toISOString();
	return tx
		.select({ sectionId: planWriting.sectionId, personId: planWriting.personId })
		.from(planWriting)
		.where(
			and(
				eq(planWriting.municipalityCode, code),
				eq(planWriting.planId, planId),
				gt(planWriting.seenAt, since)
			)
		);
}
