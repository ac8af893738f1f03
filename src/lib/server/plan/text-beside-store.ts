import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { planTextBeside } from './schema.ts';

export type TextBeside = typeof planTextBeside.$inferSelect;

export async function insertTextBeside(
	tx: Transaction,
	row: typeof planTextBeside.$inferInsert
): Promise<void> {
	await tx.insert(planTextBeside).values(row);
}

const one = ({
	municipalityCode,
	planId,
	id
}: Pick<TextBeside, 'municipalityCode' | 'planId' | 'id'>) =>
	and(
		eq(planTextBeside.municipalityCode, municipalityCode),
		eq(planTextBeside.planId, planId),
		eq(planTextBeside.id, id)
	);

export async function updateTextBeside(
	tx: Transaction,
	key: Pick<TextBeside, 'municipalityCode' | 'planId' | 'id'>,
	set: Partial<Pick<TextBeside, 'body' | 'savedAt' | 'settledAt'>>
): Promise<void> {
	await tx.update(planTextBeside).set(set).where(one(key));
}

export async function findTextBeside(
	tx: Transaction,
	key: Pick<TextBeside, 'municipalityCode' | 'planId' | 'id'>
): Promise<TextBeside | undefined> {
	const [row] = await tx.select().from(planTextBeside).where(one(key));
	return row;
}

/** What lies beside the sections of a plan and nobody has put together yet, oldest first. */
export function listTextsBeside(
	tx: Transaction,
	municipalityCode: string,
	planId: string
): Promise<readonly TextBeside[]> {
	return tx
		.select()
		.from(planTextBeside)
		.where(
			and(
				eq(planTextBeside.municipalityCode, municipalityCode),
				eq(planTextBeside.planId, planId),
				isNull(planTextBeside.settledAt)
			)
		)
		.orderBy(asc(planTextBeside.savedAt));
}
