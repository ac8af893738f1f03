/**
 * Erases who somebody is (GDPR art. 17) and keeps what law and the record need: that a plan was adopted, and
 * a whole audit. Every text points at people by id, so the name and the address go in one place.
 */
import { accept, refuse, type Result } from '#domain/kernel';
import { and, eq, sql } from 'drizzle-orm';
import { listMunicipalities } from './directory/directory-store.ts';
import { contactPoint } from './directory/schema.ts';
import { approval, membership, person, session } from './identity/schema.ts';
import { agencyCode, record } from './platform/change.ts';
import { enterScope, type Database, type Scope, type Transaction } from './platform/database.ts';

export const erasedName = 'Slettet person';

export type Whom =
	| { readonly id: string }
	| { readonly email: string }
	| { readonly subject: string; readonly issuer?: string | undefined };

export interface Erased {
	readonly id: string;
	readonly sessionsEnded: number;
	/** Municipalities whose membership named the person. */
	readonly memberships: readonly string[];
	/** Contacts whose owner's address it was: `9901/intake`. */
	readonly contacts: readonly string[];
}

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly actor?: { readonly personId: string } | undefined;
}

/** `several` names the ids that fit; nothing is erased then. */
export function erasePerson(
	{ db, now, actor }: Context,
	whom: Whom
): Promise<Result<Erased, 'not-found' | 'several'>> {
	return db.transaction({ kind: 'platform' }, async (tx) => {
		const found = await findPeople(tx, whom);
		const [one] = found;
		if (!one) return refuse('not-found');
		if (found.length > 1) {
			return refuse(
				'several',
				found.map(({ id }) => id)
			);
		}
		const { id, email } = one;
		const ended = await tx
			.delete(session)
			.where(eq(session.personId, id))
			.returning({ id: session.personId });
		// With another subject the provider's next login makes a new person, unconnected with this one.
		await tx
			.update(person)
			.set({ issuer: 'erased', subject: id, name: erasedName, email: null })
			.where(eq(person.id, id));
		const memberships = email ? await leaveMemberships(tx, email) : [];
		const contacts = email ? await leaveContacts(tx, email, { now, actor }) : [];
		await leaveApprovals(tx, id);
		await enterScope(tx, { kind: 'platform' });
		await record(
			tx,
			{ now, actor },
			{
				owner: agencyCode,
				kind: 'person-erased',
				object: `person/${id}`,
				title: erasedName,
				after: { memberships, contacts }
			}
		);
		return accept({ id, sessionsEnded: ended.length, memberships, contacts });
	});
}

const sameAddress = (column: unknown, email: string) => sql`lower(${column}) = lower(${email})`;

function findPeople(tx: Transaction, whom: Whom) {
	const which =
		'id' in whom
			? eq(person.id, whom.id)
			: 'email' in whom
				? sameAddress(person.email, whom.email)
				: and(
						eq(person.subject, whom.subject),
						whom.issuer ? eq(person.issuer, whom.issuer) : undefined
					);
	return tx.select({ id: person.id, email: person.email }).from(person).where(which);
}

async function leaveMemberships(tx: Transaction, email: string): Promise<readonly string[]> {
	await enterScope(tx, { kind: 'agency' });
	const left = await tx
		.update(membership)
		.set({ firstOwnerName: erasedName, firstOwnerEmail: '' })
		.where(sameAddress(membership.firstOwnerEmail, email))
		.returning({ code: membership.municipalityCode });
	return left.map(({ code }) => code);
}

/** The approvals stand; whose they were is no longer said. */
async function leaveApprovals(tx: Transaction, id: string): Promise<void> {
	const owners = (await listMunicipalities(tx)).map(({ code }) => code);
	const scopes: readonly Scope[] = [
		{ kind: 'agency' },
		...owners.map((municipality) => ({ kind: 'municipality', municipality }) as const)
	];
	for (const scope of scopes) {
		await enterScope(tx, scope);
		await tx.update(approval).set({ approvedBy: erasedName }).where(eq(approval.personId, id));
	}
}

async function leaveContacts(
	tx: Transaction,
	email: string,
	context: Omit<Context, 'db'>
): Promise<readonly string[]> {
	const left: string[] = [];
	for (const { code } of await listMunicipalities(tx)) {
		await enterScope(tx, { kind: 'municipality', municipality: code });
		const rows = await tx
			.update(contactPoint)
			.set({ ownerEmail: null, revision: sql`${contactPoint.revision} + 1` })
			.where(sameAddress(contactPoint.ownerEmail, email))
			.returning({ slot: contactPoint.slot, label: contactPoint.label });
		for (const { slot, label } of rows) {
			left.push(`${code}/${slot}`);
			await record(tx, context, {
				owner: code,
				kind: 'contact-owner-erased',
				object: `contact/${slot}`,
				title: label
			});
		}
	}
	return left;
}
