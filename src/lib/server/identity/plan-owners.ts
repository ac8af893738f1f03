/**
 * The plan owners of a municipality, as far as they are known: rights come with each login and are kept no longer
 * than the session. So: the first owner the agency agreed it with, those who have signed in lately as plan owners,
 * and those who did what only a plan owner may do, unless they have signed in since as something else.
 */
import { mayAct } from '#domain/identity';
import { and, asc, eq, gte, inArray, isNotNull, ne, or, sql } from 'drizzle-orm';
import type { Database } from '../platform/database.ts';
import { auditEntry } from '../platform/schema.ts';
import { findMembership } from './membership-store.ts';
import { person, session } from './schema.ts';

export interface KnownOwner {
	/** A person's id; null for the first owner, of whom only name and address are known. */
	readonly personId: string | null;
	readonly email: string;
}

/** In a municipality's own log, what nobody but its plan owner can have done. */
const ownersActs = ['promise-taken', 'promise-left-out', 'promise-kept', 'proposal-left-out'];
/** Who has done none of it for a year may have left. */
const lately = 365 * 24 * 3600 * 1000;

/** Those with an address, each address once; empty when nobody is known. */
export async function planOwners(
	{ db, now }: { readonly db: Database; readonly now: Date },
	code: string
): Promise<readonly KnownOwner[]> {
	const since = new Date(now.getTime() - lately).toISOString();
	const { first, acted } = await db.transaction(
		{ kind: 'municipality', municipality: code },
		async (tx) => ({
			first: (await findMembership(tx, code))?.firstOwner.email,
			acted: await tx
				.selectDistinct({ personId: auditEntry.personId })
				.from(auditEntry)
				.where(
					and(
						eq(auditEntry.municipalityCode, code),
						inArray(auditEntry.kind, ownersActs),
						gte(auditEntry.at, since)
					)
				)
		})
	);
	const found = await db.transaction({ kind: 'platform' }, async (tx) => {
		const active = acted.flatMap(({ personId }) => personId ?? []);
		const here = JSON.stringify([{ municipality: code }]);
		const sessions = await tx
			.select()
			.from(session)
			.where(
				or(sql`${session.grants} @> ${here}::jsonb`, inArray(session.personId, [...active, '']))
			)
			.orderBy(asc(session.createdAt));
		const isOwner = new Map(active.map((id) => [id, true]));
		for (const { personId, grants } of sessions) {
			isOwner.set(personId, mayAct({ personId, name: '', grants }, code, ['plan-owner']));
		}
		const owners = [...isOwner.keys()].filter((id) => isOwner.get(id));
		return tx
			.select({ personId: person.id, email: person.email })
			.from(person)
			.where(
				and(
					inArray(person.id, [...owners, '']),
					isNotNull(person.email),
					ne(person.issuer, 'erased')
				)
			)
			.orderBy(asc(person.id));
	});
	const known = new Map<string, KnownOwner>();
	if (first) known.set(first.toLowerCase(), { personId: null, email: first });
	for (const { personId, email } of found) {
		if (email && !known.has(email.toLowerCase()))
			known.set(email.toLowerCase(), { personId, email });
	}
	return [...known.values()];
}
