import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import type { ItemKey } from './engagement-item-store.ts';
import { engagementFile } from './engagement-schema.ts';

/** Without its bytes. */
export type StoredEngagementFile = Omit<
	typeof engagementFile.$inferSelect,
	'bytes' | 'municipalityCode' | 'engagementId'
>;

const { id, side, itemId, name, kind, sentAt, sentBy } = engagementFile;

const ofEngagement = (key: ItemKey) =>
	and(
		eq(engagementFile.municipalityCode, key.municipalityCode),
		eq(engagementFile.engagementId, key.engagementId)
	);

export function listEngagementFiles(
	tx: Transaction,
	key: ItemKey
): Promise<readonly StoredEngagementFile[]> {
	return tx
		.select({ id, side, itemId, name, kind, sentAt, sentBy })
		.from(engagementFile)
		.where(ofEngagement(key))
		.orderBy(asc(sentAt), asc(name));
}

export async function insertEngagementFile(
	tx: Transaction,
	file: typeof engagementFile.$inferInsert
): Promise<void> {
	await tx.insert(engagementFile).values(file);
}

export async function findEngagementFile(
	tx: Transaction,
	key: ItemKey,
	fileId: string
): Promise<typeof engagementFile.$inferSelect | undefined> {
	const [row] = await tx
		.select()
		.from(engagementFile)
		.where(and(ofEngagement(key), eq(id, fileId)));
	return row;
}

export async function deleteEngagementFile(
	tx: Transaction,
	key: ItemKey,
	fileId: string
): Promise<void> {
	await tx.delete(engagementFile).where(and(ofEngagement(key), eq(id, fileId)));
}
