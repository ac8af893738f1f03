import type { Amendment } from '#domain/guide';
import { asc, desc } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { guideAmendment } from './schema.ts';

/** What each edition changed, and why: the newest edition first. */
export async function listAmendments(tx: Transaction): Promise<readonly Amendment[]> {
	return tx
		.select()
		.from(guideAmendment)
		.orderBy(
			desc(guideAmendment.edition),
			asc(guideAmendment.subjectKind),
			asc(guideAmendment.subject)
		);
}

export async function saveAmendments(
	tx: Transaction,
	amendments: readonly Amendment[]
): Promise<void> {
	await tx.insert(guideAmendment).values([...amendments]);
}
