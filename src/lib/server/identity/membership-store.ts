import type { FirstOwner } from '#domain/identity';
import type { Day } from '#domain/kernel';
import { eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { membership } from './schema.ts';

export interface Membership {
	readonly joinedOn: Day;
	readonly firstOwner: FirstOwner;
}

export async function findMembership(
	tx: Transaction,
	code: string
): Promise<Membership | undefined> {
	const [row] = await tx.select().from(membership).where(eq(membership.municipalityCode, code));
	return (
		row && {
			joinedOn: row.joinedOn as Day,
			firstOwner: { name: row.firstOwnerName, email: row.firstOwnerEmail }
		}
	);
}

/** The day each municipality joined, by code. */
export async function listJoined(tx: Transaction): Promise<ReadonlyMap<string, Day>> {
	const rows = await tx
		.select({ code: membership.municipalityCode, joinedOn: membership.joinedOn })
		.from(membership);
	return new Map(rows.map(({ code, joinedOn }) => [code, joinedOn as Day]));
}

/** Agrees it anew with another first owner, or for the first time; the day of joining stays. */
export async function saveMembership(
	tx: Transaction,
	code: string,
	{ joinedOn, firstOwner }: Membership
): Promise<void> {
	const owner = { firstOwnerName: firstOwner.name, firstOwnerEmail: firstOwner.email };
	await tx
		.insert(membership)
		.values({ municipalityCode: code, joinedOn, ...owner })
		.onConflictDoUpdate({ target: membership.municipalityCode, set: owner });
}
