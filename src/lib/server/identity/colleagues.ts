/**
 * The people who have signed in for a municipality and can be turned to: those with a session, and those who have
 * done something there lately. Who has been erased is not among them.
 */
import { desc, eq, inArray, ne, and, sql } from 'drizzle-orm';
import type { AgencyRole } from '#domain/identity';
import { agencyCode } from '../platform/change.ts';
import type { Database, Scope } from '../platform/database.ts';
import { auditEntry } from '../platform/schema.ts';
import { person, session } from './schema.ts';

export interface Colleague {
	readonly id: string;
	readonly name: string;
}

/** So many of the newest entries of the log tell who is at work there. */
const lately = 5_000;

/** By name. */
export const colleaguesIn = (db: Database, municipality: string): Promise<readonly Colleague[]> =>
	activePeople(db, { kind: 'municipality', municipality }, municipality, { municipality });

/** People of the agency; what each may do is asked when they do it. */
export const colleaguesInAgency = (
	db: Database,
	role?: AgencyRole
): Promise<readonly Colleague[]> =>
	activePeople(db, { kind: 'agency' }, agencyCode, { agency: true, ...(role ? { role } : {}) });

async function activePeople(
	db: Database,
	scope: Scope,
	owner: string,
	grant: Readonly<Record<string, unknown>>
): Promise<readonly Colleague[]> {
	const active = await db.transaction(scope, (tx) => {
		const newest = tx
			.select({ personId: auditEntry.personId })
			.from(auditEntry)
			.where(eq(auditEntry.municipalityCode, owner))
			.orderBy(desc(auditEntry.number))
			.limit(lately)
			.as('newest');
		return tx.selectDistinct({ personId: newest.personId }).from(newest);
	});
	const ids = active.flatMap(({ personId }) => personId ?? []);
	const found = await db.transaction({ kind: 'platform' }, (tx) =>
		tx
			.select({ id: person.id, name: person.name })
			.from(person)
			.where(
				and(
					ne(person.issuer, 'erased'),
					sql`(${inArray(person.id, [...ids, ''])} or exists (select 1 from ${session}
						where ${session.personId} = ${person.id}
						and ${session.grants} @> ${JSON.stringify([grant])}::jsonb))`
				)
			)
	);
	return found.toSorted((one, other) => one.name.localeCompare(other.name, 'da'));
}
