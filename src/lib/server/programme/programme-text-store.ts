import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { programmeText } from './schema.ts';

export type StoredText = typeof programmeText.$inferSelect;

export async function listTexts(
	tx: Transaction,
	parts: readonly string[]
): Promise<readonly StoredText[]> {
	return tx
		.select()
		.from(programmeText)
		.where(inArray(programmeText.part, [...parts]))
		.orderBy(asc(programmeText.part));
}

/** Held until the transaction ends. */
export async function holdText(tx: Transaction, part: string): Promise<StoredText | undefined> {
	const [row] = await tx
		.select()
		.from(programmeText)
		.where(eq(programmeText.part, part))
		.for('update');
	return row;
}

/** A text that is not there yet, or that nobody at the agency has written in: an editor's words are never touched. */
export async function bringText(
	tx: Transaction,
	{ part, text, changedAt }: Pick<StoredText, 'part' | 'text' | 'changedAt'>
): Promise<void> {
	await tx
		.insert(programmeText)
		.values({ part, text, changedAt, changedBy: null })
		.onConflictDoUpdate({
			target: programmeText.part,
			set: { text, changedAt },
			setWhere: sql`${programmeText.changedBy} is null and ${programmeText.text} <> ${text}`
		});
}

export async function updateText(tx: Transaction, { part, ...set }: StoredText): Promise<void> {
	await tx.update(programmeText).set(set).where(eq(programmeText.part, part));
}
