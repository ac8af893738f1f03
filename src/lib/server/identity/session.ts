/**
 * Server-side sessions (A1): the cookie holds a secret, the database only its hash. A session ends after
 * idle time, after an absolute time, at logout, and never outlives the row.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Actor, Grant } from '#domain/identity';
import { and, eq, gt, lt, or } from 'drizzle-orm';
import type { Database, Transaction } from '../platform/database.ts';
import { person, session } from './schema.ts';

const idleMinutes = 60;
const absoluteHours = 10;
const platform = { kind: 'platform' } as const;

export const newSecret = (): string => randomBytes(32).toString('base64url');
export const secretHash = (secret: string): string =>
	createHash('sha256').update(secret).digest('hex');

const minutesBefore = (now: Date, minutes: number) =>
	new Date(now.getTime() - minutes * 60_000).toISOString();

/** Neither asleep for too long nor begun too long ago. */
export const isAwake = (now: Date) =>
	and(
		gt(session.lastSeenAt, minutesBefore(now, idleMinutes)),
		gt(session.createdAt, minutesBefore(now, absoluteHours * 60))
	);

export async function startSession(
	tx: Transaction,
	now: Date,
	input: {
		personId: string;
		grants: readonly Grant[];
		idToken: string | undefined;
		/** Whose provider it was; the one in the settings unless said. */
		providerOwner?: string | undefined;
		/** The secret of the session the person came with: it ends as the new one begins. */
		previous?: string | undefined;
	}
): Promise<string> {
	const secret = newSecret();
	const at = now.toISOString();
	await tx
		.delete(session)
		.where(
			or(
				lt(session.lastSeenAt, minutesBefore(now, idleMinutes)),
				lt(session.createdAt, minutesBefore(now, absoluteHours * 60)),
				input.previous ? eq(session.secretHash, secretHash(input.previous)) : undefined
			)
		);
	await tx.insert(session).values({
		secretHash: secretHash(secret),
		personId: input.personId,
		grants: input.grants,
		idToken: input.idToken ?? null,
		...(input.providerOwner ? { providerOwner: input.providerOwner } : {}),
		createdAt: at,
		lastSeenAt: at
	});
	return secret;
}

/** Who a cookie belongs to, or undefined when the session has ended. */
export function findActor(db: Database, now: Date, secret: string): Promise<Actor | undefined> {
	return db.transaction(platform, async (tx) => {
		const alive = and(eq(session.secretHash, secretHash(secret)), isAwake(now));
		const [row] = await tx
			.select({
				id: person.id,
				name: person.name,
				grants: session.grants,
				seen: session.lastSeenAt
			})
			.from(session)
			.innerJoin(person, eq(session.personId, person.id))
			.where(alive);
		if (!row) return undefined;
		// One write a minute is enough to keep a session awake.
		if (new Date(row.seen).getTime() < now.getTime() - 60_000) {
			await tx.update(session).set({ lastSeenAt: now.toISOString() }).where(alive);
		}
		return { personId: row.id, name: row.name, grants: row.grants };
	});
}

export interface EndedSession {
	readonly idToken: string | null;
	readonly providerOwner: string;
}

/** Ends the session; says whose provider it was, so that it can be told. */
export function endSession(db: Database, secret: string): Promise<EndedSession | undefined> {
	return db.transaction(platform, async (tx) => {
		const [row] = await tx
			.delete(session)
			.where(eq(session.secretHash, secretHash(secret)))
			.returning({ idToken: session.idToken, providerOwner: session.providerOwner });
		return row;
	});
}

/** Ends all of a person's sessions, wherever they were begun; says how many there were. */
export function endSessionsOf(db: Database, personId: string): Promise<number> {
	return db.transaction(platform, async (tx) => {
		const ended = await tx
			.delete(session)
			.where(eq(session.personId, personId))
			.returning({ personId: session.personId });
		return ended.length;
	});
}
