/** Applications, what is written in their fields, and what lies beside. */
import type { ApplicationStatus } from '#domain/programme';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { application, applicationBeside, applicationField } from './application-schema.ts';

export type StoredApplication = typeof application.$inferSelect;
export type StoredField = typeof applicationField.$inferSelect;
export type StoredBeside = typeof applicationBeside.$inferSelect;

export interface ApplicationKey {
	readonly municipalityCode: string;
	readonly id: string;
}

const one = ({ municipalityCode, id }: ApplicationKey) =>
	and(eq(application.municipalityCode, municipalityCode), eq(application.id, id));

/** False where the municipality has one in that round already. */
export async function insertApplication(
	tx: Transaction,
	row: typeof application.$inferInsert
): Promise<boolean> {
	const made = await tx
		.insert(application)
		.values(row)
		.onConflictDoNothing()
		.returning({ id: application.id });
	return made.length === 1;
}

export async function findApplication(
	tx: Transaction,
	key: ApplicationKey
): Promise<StoredApplication | undefined> {
	const [row] = await tx.select().from(application).where(one(key));
	return row;
}

/** Held until the transaction ends: of two who decide at once the second sees what the first did. */
export async function holdApplication(
	tx: Transaction,
	key: ApplicationKey
): Promise<StoredApplication | undefined> {
	const [row] = await tx.select().from(application).where(one(key)).for('update');
	return row;
}

/** A municipality's own, newest first. */
export const listApplications = (
	tx: Transaction,
	municipalityCode: string
): Promise<readonly StoredApplication[]> =>
	tx
		.select()
		.from(application)
		.where(eq(application.municipalityCode, municipalityCode))
		.orderBy(desc(application.startedAt));

export async function findInRound(
	tx: Transaction,
	municipalityCode: string,
	round: string
): Promise<StoredApplication | undefined> {
	const [row] = await tx
		.select()
		.from(application)
		.where(
			and(
				eq(application.municipalityCode, municipalityCode),
				eq(application.round, round),
				isNull(application.withdrawnAt)
			)
		);
	return row;
}

type Changes = Partial<
	Pick<StoredApplication, 'submittedAt' | 'withdrawnAt' | 'withdrawnBecause' | 'openFields'>
>;

/** False when somebody changed it since it was read. */
export async function updateApplication(
	tx: Transaction,
	was: ApplicationKey & { readonly revision: number },
	set: Changes & { readonly status: ApplicationStatus }
): Promise<boolean> {
	const changed = await tx
		.update(application)
		.set({ ...set, revision: was.revision + 1 })
		.where(and(one(was), eq(application.revision, was.revision)))
		.returning({ id: application.id });
	return changed.length === 1;
}

const inField = (key: ApplicationKey) =>
	and(
		eq(applicationField.municipalityCode, key.municipalityCode),
		eq(applicationField.applicationId, key.id)
	);

export const listFields = (tx: Transaction, key: ApplicationKey): Promise<readonly StoredField[]> =>
	tx.select().from(applicationField).where(inField(key)).orderBy(asc(applicationField.field));

/** Written only by whoever holds the application: the revision is the next one. */
export async function putField(
	tx: Transaction,
	row: typeof applicationField.$inferInsert
): Promise<void> {
	await tx
		.insert(applicationField)
		.values(row)
		.onConflictDoUpdate({
			target: [
				applicationField.municipalityCode,
				applicationField.applicationId,
				applicationField.field
			],
			set: {
				value: row.value,
				savedAt: row.savedAt,
				savedBy: row.savedBy,
				revision: sql`excluded.revision`
			}
		});
}

const besideOf = (key: ApplicationKey) =>
	and(
		eq(applicationBeside.municipalityCode, key.municipalityCode),
		eq(applicationBeside.applicationId, key.id)
	);

/** What lies beside the fields and nobody has put together yet, oldest first. */
export const listBeside = (
	tx: Transaction,
	key: ApplicationKey
): Promise<readonly StoredBeside[]> =>
	tx
		.select()
		.from(applicationBeside)
		.where(besideOf(key))
		.orderBy(asc(applicationBeside.savedAt), asc(applicationBeside.id));

export async function deleteBeside(
	tx: Transaction,
	key: ApplicationKey,
	id: string
): Promise<boolean> {
	const gone = await tx
		.delete(applicationBeside)
		.where(and(besideOf(key), eq(applicationBeside.id, id)))
		.returning({ id: applicationBeside.id });
	return gone.length === 1;
}

/** The newer words of a text that lies there already take its place. */
export async function putBeside(
	tx: Transaction,
	key: ApplicationKey,
	row: Omit<StoredBeside, 'municipalityCode' | 'applicationId'>
): Promise<void> {
	await deleteBeside(tx, key, row.id);
	await tx
		.insert(applicationBeside)
		.values({ ...row, municipalityCode: key.municipalityCode, applicationId: key.id });
}
