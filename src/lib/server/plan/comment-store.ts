import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { planComment } from './schema.ts';

export type StoredComment = typeof planComment.$inferSelect;

interface InPlan {
	readonly code: string;
	readonly planId: string;
}

const inPlan = ({ code, planId }: InPlan) =>
	and(eq(planComment.municipalityCode, code), eq(planComment.planId, planId));

export async function insertComment(
	tx: Transaction,
	row: typeof planComment.$inferInsert
): Promise<void> {
	await tx.insert(planComment).values(row);
}

export function listComments(
	tx: Transaction,
	{ sectionId, ...where }: InPlan & { readonly sectionId: string }
): Promise<readonly StoredComment[]> {
	return tx
		.select()
		.from(planComment)
		.where(and(inPlan(where), eq(planComment.sectionId, sectionId)))
		.orderBy(asc(planComment.writtenAt));
}

export async function findComment(
	tx: Transaction,
	{ id, ...where }: InPlan & { readonly id: string }
): Promise<StoredComment | undefined> {
	const [row] = await tx
		.select()
		.from(planComment)
		.where(and(inPlan(where), eq(planComment.id, id)));
	return row;
}

export async function updateResolved(
	tx: Transaction,
	{ id, ...where }: InPlan & { readonly id: string },
	set: Pick<StoredComment, 'resolvedAt' | 'resolvedBy'>
): Promise<void> {
	await tx
		.update(planComment)
		.set(set)
		.where(and(inPlan(where), eq(planComment.id, id)));
}
