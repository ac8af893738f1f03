import type { DraftContent, DraftEntry, DraftOrigin, EditionSubject } from '#domain/guide';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { guideDraft, guideDraftEntry } from './schema.ts';

export interface StoredDraft {
	readonly id: string;
	readonly basedOn: number;
	readonly origin: DraftOrigin;
	readonly summary: string;
	/** Counts every change of the draft, so that nobody publishes what they have not seen. */
	readonly revision: number;
	readonly createdAt: string;
}

export type StoredEntry = DraftEntry & {
	/** Counts the times the text was written; moving it is no writing. */
	readonly revision: number;
	readonly savedAt: string;
	/** null: a release brought it, and no editor has touched it. */
	readonly savedBy: string | null;
};

/** Publishing and bringing a release take turns; until the transaction ends. */
export async function holdGuide(tx: Transaction): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('beredt-guide'))`);
}

/** Newest first. */
export async function listDrafts(tx: Transaction): Promise<readonly StoredDraft[]> {
	return tx.select().from(guideDraft).orderBy(desc(guideDraft.createdAt), asc(guideDraft.id));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function findDraft(tx: Transaction, id: string): Promise<StoredDraft | undefined> {
	if (!uuid.test(id)) return undefined;
	const [row] = await tx.select().from(guideDraft).where(eq(guideDraft.id, id));
	return row;
}

/** As `findDraft`, and nobody else changes it until the transaction ends. */
export async function holdDraft(tx: Transaction, id: string): Promise<StoredDraft | undefined> {
	if (!uuid.test(id)) return undefined;
	const [row] = await tx.select().from(guideDraft).where(eq(guideDraft.id, id)).for('update');
	return row;
}

export async function insertDraft(tx: Transaction, draft: StoredDraft): Promise<void> {
	await tx.insert(guideDraft).values(draft);
}

export async function touchDraft(tx: Transaction, id: string): Promise<void> {
	await tx
		.update(guideDraft)
		.set({ revision: sql`${guideDraft.revision} + 1` })
		.where(eq(guideDraft.id, id));
}

export async function deleteDraft(tx: Transaction, id: string): Promise<void> {
	await tx.delete(guideDraft).where(eq(guideDraft.id, id));
}

export async function listEntries(tx: Transaction, draft: string): Promise<readonly StoredEntry[]> {
	const rows = await tx
		.select()
		.from(guideDraftEntry)
		.where(eq(guideDraftEntry.draft, draft))
		.orderBy(asc(guideDraftEntry.subjectKind), asc(guideDraftEntry.subject));
	// Kind and content are written together and never apart.
	return rows.map(({ draft: _, ...row }) => row as StoredEntry);
}

/** How many texts each draft writes, moves or takes out. */
export async function countEntries(tx: Transaction): Promise<ReadonlyMap<string, number>> {
	const rows = await tx
		.select({ draft: guideDraftEntry.draft, count: sql<number>`count(*)::int` })
		.from(guideDraftEntry)
		.groupBy(guideDraftEntry.draft);
	return new Map(rows.map(({ draft, count }) => [draft, count]));
}

export interface EntryRow {
	readonly subjectKind: EditionSubject;
	readonly subject: string;
	readonly content: DraftContent | null;
	readonly position: number | null;
	readonly baseHash: string | null;
	readonly note: string;
	readonly revision: number;
	readonly savedAt: string;
	readonly savedBy: string | null;
}

export async function writeEntry(tx: Transaction, draft: string, entry: EntryRow): Promise<void> {
	const { subjectKind, subject, ...set } = entry;
	await tx
		.insert(guideDraftEntry)
		.values({ draft, subjectKind, subject, ...set })
		.onConflictDoUpdate({
			target: [guideDraftEntry.draft, guideDraftEntry.subjectKind, guideDraftEntry.subject],
			set
		});
}

export async function removeEntry(
	tx: Transaction,
	draft: string,
	{ subjectKind, subject }: Pick<EntryRow, 'subjectKind' | 'subject'>
): Promise<void> {
	await tx
		.delete(guideDraftEntry)
		.where(
			and(
				eq(guideDraftEntry.draft, draft),
				eq(guideDraftEntry.subjectKind, subjectKind),
				eq(guideDraftEntry.subject, subject)
			)
		);
}
