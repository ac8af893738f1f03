import type { Grant } from '#domain/identity';
import { jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { instant } from '../platform/schema.ts';

/** People who have signed in: who the audit and the texts point at. */
export const person = pgTable(
	'person',
	{
		id: text().primaryKey(),
		issuer: text().notNull(),
		subject: text().notNull(),
		name: text().notNull(),
		email: text()
	},
	(table) => [unique().on(table.issuer, table.subject)]
);

/** Server-side session; the cookie holds the secret, the row only its hash. */
export const session = pgTable('session', {
	secretHash: text('secret_hash').primaryKey(),
	personId: text('person_id')
		.notNull()
		.references(() => person.id),
	grants: jsonb().$type<readonly Grant[]>().notNull(),
	idToken: text('id_token'),
	createdAt: instant('created_at').notNull(),
	lastSeenAt: instant('last_seen_at').notNull()
});

/** A login under way, between leaving for the provider and coming back. Used once. */
export const loginAttempt = pgTable('login_attempt', {
	secretHash: text('secret_hash').primaryKey(),
	state: text().notNull(),
	nonce: text().notNull(),
	codeVerifier: text('code_verifier').notNull(),
	returnTo: text('return_to').notNull(),
	createdAt: instant('created_at').notNull()
});
