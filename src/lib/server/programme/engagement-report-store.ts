import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import type { ItemKey } from './engagement-item-store.ts';
import { engagementReport } from './engagement-schema.ts';

const ofEngagement = ({ municipalityCode, engagementId }: ItemKey) =>
	and(
		eq(engagementReport.municipalityCode, municipalityCode),
		eq(engagementReport.engagementId, engagementId)
	);

/** The closing report as it was made, with its files; a programme has one. */
export async function findClosingReport(
	tx: Transaction,
	key: ItemKey
): Promise<typeof engagementReport.$inferSelect | undefined> {
	const [row] = await tx
		.select()
		.from(engagementReport)
		.where(and(ofEngagement(key), eq(engagementReport.kind, 'closing')));
	return row;
}

export async function insertReport(
	tx: Transaction,
	row: typeof engagementReport.$inferInsert
): Promise<void> {
	await tx.insert(engagementReport).values(row);
}
