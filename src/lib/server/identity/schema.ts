import type { ClaimMapping, Grant, SubjectKind } from '#domain/identity';
import { jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
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
	/** Whose provider it was: a municipality's code, `agency`, or `installation` for the one in the settings. */
	providerOwner: text('provider_owner').notNull().default('installation'),
	createdAt: instant('created_at').notNull(),
	lastSeenAt: instant('last_seen_at').notNull()
});

/** A login under way, between leaving for the provider and coming back. Used once. */
export const loginAttempt = pgTable('login_attempt', {
	secretHash: text('secret_hash').primaryKey(),
	state: text().notNull(),
	nonce: text().notNull(),
	codeVerifier: text('code_verifier').notNull(),
	providerOwner: text('provider_owner').notNull().default('installation'),
	returnTo: text('return_to').notNull(),
	createdAt: instant('created_at').notNull()
});

/**
 * A municipality's (or the agency's) own identity provider. Secrets are not in it: `secret_name` names the
 * setting that holds the client's secret or private key.
 */
export const identityProvider = pgTable(
	'identity_provider',
	{
		municipalityCode: text('municipality_code').notNull(),
		id: text().notNull(),
		name: text().notNull(),
		issuer: text().notNull(),
		clientId: text('client_id').notNull(),
		clientAuthentication: text('client_authentication')
			.$type<'none' | 'secret' | 'private-key'>()
			.notNull(),
		secretName: text('secret_name'),
		scopes: text().notNull().default('openid profile email'),
		/** The claim that holds a person's groups or roles. */
		claim: text().notNull().default('groups'),
		/** What the values of the claim mean here. */
		mapping: jsonb().$type<readonly ClaimMapping[]>().notNull().default([]),
		emailDomains: text('email_domains').array().notNull().default([])
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.id] })]
);

/** That a municipality has joined: whom the agency agreed it with. The rest of the checklist is read from what is there. */
export const membership = pgTable('membership', {
	municipalityCode: text('municipality_code').primaryKey(),
	joinedOn: text('joined_on').notNull(),
	firstOwnerName: text('first_owner_name').notNull(),
	firstOwnerEmail: text('first_owner_email').notNull()
});

/**
 * A professional's word that a text is right (G4a). It is bound to the text's hash: another text has no
 * approval. Owned by `agency` for what is national, by a municipality for its own.
 */
export const approval = pgTable(
	'approval',
	{
		municipalityCode: text('municipality_code').notNull(),
		subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
		subject: text().notNull(),
		hash: text().notNull(),
		/** Named on the page, as the approver was called then. */
		approvedBy: text('approved_by').notNull(),
		personId: text('person_id').notNull(),
		approvedOn: text('approved_on').notNull(),
		/** What the approver checked it against. */
		source: text().notNull()
	},
	(table) => [
		primaryKey({
			columns: [table.municipalityCode, table.subjectKind, table.subject, table.hash]
		})
	]
);
