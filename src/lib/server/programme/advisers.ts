/** The agency's advisers who are at work in the service: those with a session. By name. */
import { and, ne, sql } from 'drizzle-orm';
import type { Colleague } from '../identity/colleagues.ts';
import { person, session } from '../identity/schema.ts';
import type { Database } from '../platform/database.ts';

export async function advisersAtWork(db: Database): Promise<readonly Colleague[]> {
	const adviser = JSON.stringify([{ role: 'agency-adviser' }]);
	const found = await db.transaction({ kind: 'platform' }, (tx) =>
		tx
			.select({ id: person.id, name: person.name })
			.from(person)
			.where(
				and(
					ne(person.issuer, 'erased'),
					sql`exists (select 1 from ${session} where ${session.personId} = ${person.id}
						and ${session.grants} @> ${adviser}::jsonb)`
				)
			)
	);
	return found.toSorted((one, other) => one.name.localeCompare(other.name, 'da'));
}
