/** What hangs on an application: files, decisions, submissions and supplements. */
import type { SubmissionContent } from '#domain/programme';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import {
	applicationDecision,
	applicationFile,
	applicationSubmission,
	applicationSupplement
} from './application-schema.ts';
import type { ApplicationKey } from './application-store.ts';

type Table =
	| typeof applicationFile
	| typeof applicationDecision
	| typeof applicationSubmission
	| typeof applicationSupplement;

const of = (table: Table, key: ApplicationKey) =>
	and(eq(table.municipalityCode, key.municipalityCode), eq(table.applicationId, key.id));

export type StoredApplicationFile = typeof applicationFile.$inferSelect;
export type ListedFile = Omit<
	StoredApplicationFile,
	'bytes' | 'municipalityCode' | 'applicationId'
>;

export const listApplicationFiles = (
	tx: Transaction,
	key: ApplicationKey
): Promise<readonly ListedFile[]> =>
	tx
		.select({
			id: applicationFile.id,
			purpose: applicationFile.purpose,
			name: applicationFile.name,
			kind: applicationFile.kind,
			sentAt: applicationFile.sentAt,
			sentBy: applicationFile.sentBy
		})
		.from(applicationFile)
		.where(of(applicationFile, key))
		.orderBy(asc(applicationFile.sentAt), asc(applicationFile.id));

export async function findApplicationFile(
	tx: Transaction,
	key: ApplicationKey,
	id: string
): Promise<StoredApplicationFile | undefined> {
	const [row] = await tx
		.select()
		.from(applicationFile)
		.where(and(of(applicationFile, key), eq(applicationFile.id, id)));
	return row;
}

export async function insertApplicationFile(
	tx: Transaction,
	row: typeof applicationFile.$inferInsert
): Promise<void> {
	await tx.insert(applicationFile).values(row);
}

export async function deleteApplicationFile(
	tx: Transaction,
	key: ApplicationKey,
	id: string
): Promise<void> {
	await tx.delete(applicationFile).where(and(of(applicationFile, key), eq(applicationFile.id, id)));
}

export type StoredDecision = typeof applicationDecision.$inferSelect;

/** Newest first. */
export const listDecisions = (
	tx: Transaction,
	key: ApplicationKey
): Promise<readonly StoredDecision[]> =>
	tx
		.select()
		.from(applicationDecision)
		.where(of(applicationDecision, key))
		.orderBy(desc(applicationDecision.number));

export async function insertDecision(
	tx: Transaction,
	row: typeof applicationDecision.$inferInsert
): Promise<void> {
	await tx.insert(applicationDecision).values(row);
}

export interface StoredSubmission {
	readonly number: number;
	readonly content: SubmissionContent;
	readonly hash: string;
	readonly submittedAt: string;
	readonly submittedBy: string;
}

/** Newest first, without the receipts. */
export async function listSubmissions(
	tx: Transaction,
	key: ApplicationKey
): Promise<readonly StoredSubmission[]> {
	const rows = await tx
		.select({
			number: applicationSubmission.number,
			content: applicationSubmission.content,
			hash: applicationSubmission.hash,
			submittedAt: applicationSubmission.submittedAt,
			submittedBy: applicationSubmission.submittedBy
		})
		.from(applicationSubmission)
		.where(of(applicationSubmission, key))
		.orderBy(desc(applicationSubmission.number));
	return rows.map((row) => ({ ...row, content: row.content as SubmissionContent }));
}

export async function findReceipt(
	tx: Transaction,
	key: ApplicationKey,
	number: number
): Promise<Uint8Array | undefined> {
	const [row] = await tx
		.select({ pdf: applicationSubmission.pdf })
		.from(applicationSubmission)
		.where(and(of(applicationSubmission, key), eq(applicationSubmission.number, number)));
	return row?.pdf;
}

export async function insertSubmission(
	tx: Transaction,
	row: typeof applicationSubmission.$inferInsert
): Promise<void> {
	await tx.insert(applicationSubmission).values(row);
}

export type StoredSupplement = typeof applicationSupplement.$inferSelect;

/** Newest first. */
export const listSupplements = (
	tx: Transaction,
	key: ApplicationKey
): Promise<readonly StoredSupplement[]> =>
	tx
		.select()
		.from(applicationSupplement)
		.where(of(applicationSupplement, key))
		.orderBy(desc(applicationSupplement.number));

export async function insertSupplement(
	tx: Transaction,
	row: typeof applicationSupplement.$inferInsert
): Promise<void> {
	await tx.insert(applicationSupplement).values(row);
}

export async function markSupplementAnswered(
	tx: Transaction,
	key: ApplicationKey,
	number: number,
	at: string
): Promise<void> {
	await tx
		.update(applicationSupplement)
		.set({ answeredAt: at })
		.where(and(of(applicationSupplement, key), eq(applicationSupplement.number, number)));
}
