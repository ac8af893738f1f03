import type { Day } from '#domain/kernel';
import { approvalForm, type Provision } from '#domain/law';
import { asc, eq, max } from 'drizzle-orm';
import { readApprovals } from '../identity/approval-store.ts';
import type { Transaction } from '../platform/database.ts';
import { provision } from './schema.ts';

export async function listProvisions(tx: Transaction): Promise<readonly Provision[]> {
	const rows = await tx.select().from(provision).orderBy(asc(provision.position));
	return withApprovals(tx, rows);
}

export async function findProvision(tx: Transaction, id: string): Promise<Provision | undefined> {
	const [row] = await tx.select().from(provision).where(eq(provision.id, id));
	const [found] = row ? await withApprovals(tx, [row]) : [];
	return found;
}

export async function saveProvisions(
	tx: Transaction,
	provisions: readonly Provision[]
): Promise<void> {
	await tx.insert(provision).values(
		provisions.map((one, position) => ({
			...one,
			position,
			themes: [...one.themes]
		}))
	);
}

/** A new provision comes last; one that is there keeps its place. */
export async function writeProvision(
	tx: Transaction,
	one: Omit<Provision, 'approval'>
): Promise<void> {
	const [last] = await tx.select({ position: max(provision.position) }).from(provision);
	const row = { ...one, themes: [...one.themes] };
	await tx
		.insert(provision)
		.values({ ...row, position: (last?.position ?? -1) + 1 })
		.onConflictDoUpdate({ target: provision.id, set: row });
}

export async function removeProvision(tx: Transaction, id: string): Promise<void> {
	await tx.delete(provision).where(eq(provision.id, id));
}

async function withApprovals(
	tx: Transaction,
	rows: readonly (typeof provision.$inferSelect)[]
): Promise<readonly Provision[]> {
	const approvalOf = await readApprovals(tx, 'provision');
	return rows.map(({ position: _, ...row }) => {
		const text = {
			...row,
			inForceFrom: row.inForceFrom as Day | null,
			inForceTo: row.inForceTo as Day | null
		};
		return { ...text, approval: approvalOf(row.id, () => approvalForm(text)) };
	});
}
