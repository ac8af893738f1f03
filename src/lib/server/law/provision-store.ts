import type { Day } from '#domain/kernel';
import type { Provision } from '#domain/law';
import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { provision } from './schema.ts';

export async function listProvisions(tx: Transaction): Promise<readonly Provision[]> {
	const rows = await tx.select().from(provision).orderBy(asc(provision.position));
	return rows.map(toProvision);
}

export async function findProvision(tx: Transaction, id: string): Promise<Provision | undefined> {
	const [row] = await tx.select().from(provision).where(eq(provision.id, id));
	return row && toProvision(row);
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

function toProvision({ position: _, ...row }: typeof provision.$inferSelect): Provision {
	return {
		...row,
		inForceFrom: row.inForceFrom as Day | null,
		inForceTo: row.inForceTo as Day | null
	};
}
