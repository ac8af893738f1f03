/** Attachments to hearing answers: the rows, and their bytes apart. */
import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import type { BodyKey, HearingKey, StoredFile } from './hearing-store.ts';
import { hearingFile } from './process-schema.ts';

const listed = {
	municipalityCode: hearingFile.municipalityCode,
	hearingId: hearingFile.hearingId,
	bodyId: hearingFile.bodyId,
	id: hearingFile.id,
	name: hearingFile.name,
	kind: hearingFile.kind,
	sentAt: hearingFile.sentAt
};

const ofHearing = ({ municipalityCode, hearingId }: HearingKey) =>
	and(eq(hearingFile.municipalityCode, municipalityCode), eq(hearingFile.hearingId, hearingId));

const ofFile = (key: BodyKey, id: string) =>
	and(ofHearing(key), eq(hearingFile.bodyId, key.bodyId), eq(hearingFile.id, id));

export function listFiles(tx: Transaction, key: HearingKey): Promise<readonly StoredFile[]> {
	return tx
		.select(listed)
		.from(hearingFile)
		.where(ofHearing(key))
		.orderBy(asc(hearingFile.sentAt), asc(hearingFile.name));
}

export async function insertFile(
	tx: Transaction,
	file: typeof hearingFile.$inferInsert
): Promise<void> {
	await tx.insert(hearingFile).values(file);
}

export async function findFile(
	tx: Transaction,
	key: BodyKey,
	id: string
): Promise<typeof hearingFile.$inferSelect | undefined> {
	const [row] = await tx.select().from(hearingFile).where(ofFile(key, id));
	return row;
}

export async function deleteFile(tx: Transaction, key: BodyKey, id: string): Promise<boolean> {
	const gone = await tx
		.delete(hearingFile)
		.where(ofFile(key, id))
		.returning({ id: hearingFile.id });
	return gone.length === 1;
}
