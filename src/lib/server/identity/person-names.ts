import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../platform/database.ts';
import { person } from './schema.ts';

/** The names of people by id; somebody who has been forgotten is not among them. */
export async function namesOf(
	db: Database,
	ids: readonly string[]
): Promise<ReadonlyMap<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db.transaction({ kind: 'platform' }, (tx) =>
		tx
			.select({ id: person.id, name: person.name })
			.from(person)
			.where(inArray(person.id, [...new Set(ids)]))
	);
	return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Where a letter reaches a person; undefined when their login gave no address, or they are forgotten. */
export async function addressOf(db: Database, id: string): Promise<string | undefined> {
	const [row] = await db.transaction({ kind: 'platform' }, (tx) =>
		tx.select({ email: person.email }).from(person).where(eq(person.id, id))
	);
	return row?.email ?? undefined;
}
