import type { ImportChoices, ImportProposal } from '#domain/plan';
import { and, desc, eq } from 'drizzle-orm';
import type { Transaction } from '../../platform/database.ts';
import type { UploadNote, UploadRefusal } from '../../platform/upload-rules.ts';
import { planImport } from '../process-schema.ts';

/** How far a file has come. What is thrown away or could not be read leaves its name, and no text. */
export type ImportState =
	| {
			readonly state: 'reading';
			/** Of a PDF; 0 until the first is read. */
			readonly page: number;
			readonly pages: number | null;
			/** When whoever reads it last said so: long ago, and nobody reads it any more. */
			readonly seenAt: string;
	  }
	| {
			readonly state: 'not-read';
			readonly reason: ImportFault;
			/** Where something stands that may not be kept. */
			readonly places: readonly string[];
	  }
	| {
			readonly state: 'read';
			readonly proposal: ImportProposal;
			/** What stands in the file and does not come along. */
			readonly notes: readonly UploadNote[];
			readonly choices: ImportChoices;
	  }
	| { readonly state: 'given-up' };

export type ImportFault = UploadRefusal | 'cpr-in-file' | 'text-too-long';

export type StoredImport = Omit<typeof planImport.$inferSelect, 'found'> & {
	readonly found: ImportState;
};

export interface ImportKey {
	readonly municipality: string;
	readonly planId: string;
	readonly importId: string;
}

const ofPlan = ({ municipality, planId }: Omit<ImportKey, 'importId'>) =>
	and(eq(planImport.municipalityCode, municipality), eq(planImport.planId, planId));

const one = (key: ImportKey) => and(ofPlan(key), eq(planImport.id, key.importId));

const stored = (row: typeof planImport.$inferSelect): StoredImport => ({
	...row,
	found: row.found as ImportState
});

export async function insertImport(
	tx: Transaction,
	{ municipality, planId, importId }: ImportKey,
	row: Pick<StoredImport, 'name' | 'found' | 'readAt' | 'readBy'>
): Promise<void> {
	const key = { municipalityCode: municipality, planId, id: importId };
	await tx.insert(planImport).values({ ...key, ...row, body: [] });
}

export async function findImport(
	tx: Transaction,
	key: ImportKey
): Promise<StoredImport | undefined> {
	const [row] = await tx.select().from(planImport).where(one(key));
	return row && stored(row);
}

/** Held until the transaction ends: whoever reads, takes in and gives up take turns. */
export async function holdImport(
	tx: Transaction,
	key: ImportKey
): Promise<StoredImport | undefined> {
	const [row] = await tx.select().from(planImport).where(one(key)).for('update');
	return row && stored(row);
}

export async function updateImport(
	tx: Transaction,
	key: ImportKey,
	set: Partial<Pick<StoredImport, 'found' | 'body' | 'taken' | 'settledAt'>>
): Promise<void> {
	await tx.update(planImport).set(set).where(one(key));
}

export interface ListedImport {
	readonly id: string;
	readonly name: string;
	readonly readAt: string;
	readonly found: ImportState;
	readonly taken: boolean;
	readonly settledAt: string | null;
}

/** The newest first, without their texts. */
export async function listImports(
	tx: Transaction,
	plan: Omit<ImportKey, 'importId'>
): Promise<readonly ListedImport[]> {
	const rows = await tx
		.select({
			id: planImport.id,
			name: planImport.name,
			readAt: planImport.readAt,
			found: planImport.found,
			taken: planImport.taken,
			settledAt: planImport.settledAt
		})
		.from(planImport)
		.where(ofPlan(plan))
		.orderBy(desc(planImport.readAt));
	return rows.map((row) => ({ ...row, found: row.found as ImportState }));
}
