/**
 * Who is signed in for a municipality or for the agency, and how their access is taken from them: by the
 * plan owner in the municipality, by the agency's head anywhere (A1). It stands in the audit.
 */
import { mayAct, mayActInAgency, type Actor, type Role } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { and, desc, eq, sql } from 'drizzle-orm';
import { agencyCode, record } from '../platform/change.ts';
import { enterScope, type Database } from '../platform/database.ts';
import { recordJoining } from './joining-record.ts';
import { person, session } from './schema.ts';
import { isAwake } from './session.ts';

export interface SignedIn {
	readonly personId: string;
	readonly name: string;
	readonly roles: readonly Role[];
	/** An instant. */
	readonly lastSeenAt: string;
	readonly sessions: number;
}

export const mayEndSessions = (actor: Actor, owner: string): boolean =>
	mayActInAgency(actor, ['agency-head']) || mayAct(actor, owner, ['plan-owner']);

/** Sessions that carry a right at this owner. */
const hasRightAt = (owner: string) => {
	const right = owner === agencyCode ? { agency: true } : { municipality: owner };
	return sql`${session.grants} @> ${JSON.stringify([right])}::jsonb`;
};

/** The last seen first; a person with several sessions stands once. */
export async function listSignedIn(
	db: Database,
	now: Date,
	owner: string
): Promise<readonly SignedIn[]> {
	const rows = await db.transaction({ kind: 'platform' }, (tx) =>
		tx
			.select({
				personId: person.id,
				name: person.name,
				grants: session.grants,
				lastSeenAt: session.lastSeenAt
			})
			.from(session)
			.innerJoin(person, eq(session.personId, person.id))
			.where(and(isAwake(now), hasRightAt(owner)))
			.orderBy(desc(session.lastSeenAt))
	);
	const byPerson = Map.groupBy(rows, ({ personId }) => personId);
	return [...byPerson.values()].flatMap((sessions): SignedIn[] => {
		const [latest] = sessions;
		if (!latest) return [];
		const { personId, name, lastSeenAt } = latest;
		const roles = sessions
			.flatMap(({ grants }) => grants)
			.filter((grant) => ('agency' in grant ? agencyCode : grant.municipality) === owner)
			.map(({ role }) => role);
		return [{ personId, name, lastSeenAt, roles: [...new Set(roles)], sessions: sessions.length }];
	});
}

/** Ends every session of a person that carries a right at this owner. */
export async function endPersonSessions(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: { readonly owner: string; readonly personId: string }
): Promise<Result<number, 'not-allowed' | 'not-found'>> {
	const { owner, personId } = input;
	if (!mayEndSessions(actor, owner)) return refuse('not-allowed');
	return db.transaction({ kind: 'platform' }, async (tx) => {
		const ended = await tx
			.delete(session)
			.where(and(eq(session.personId, personId), hasRightAt(owner)))
			.returning({ personId: session.personId });
		if (ended.length === 0) return refuse('not-found');
		const change = {
			owner,
			kind: 'sessions-ended',
			object: `person/${personId}`,
			title: 'Adgang afsluttet',
			after: { sessions: ended.length }
		};
		if (mayAct(actor, owner, ['plan-owner'])) {
			await enterScope(tx, { kind: 'municipality', municipality: owner });
			await record(tx, { now, actor }, change);
		} else {
			await recordJoining(tx, { now, actor }, change);
		}
		return accept(ended.length);
	});
}
