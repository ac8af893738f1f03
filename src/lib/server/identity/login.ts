/**
 * OpenID Connect, authorization code with PKCE, the same in demo and production (A1). Rights arrive as
 * claims. There are no local passwords. An answer is taken from the provider the attempt was made at, on
 * that provider's own address, and from no other: one provider cannot speak for another.
 */
import { randomUUID } from 'node:crypto';
import type { Grant } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { and, eq, gt, lt } from 'drizzle-orm';
import * as client from 'openid-client';
import type { Database } from '../platform/database.ts';
import type { Settings } from '../platform/settings.ts';
import { findLoginProvider, installationOwner, type LoginProvider } from './login-provider.ts';
import { isUnanswered, openConnections } from './provider-connection.ts';
import { loginAttempt, person } from './schema.ts';
import { newSecret, secretHash, startSession } from './session.ts';

const platform = { kind: 'platform' } as const;
const attemptMinutes = 15;
export const callbackPath = '/log-ind/svar';

export interface Login {
	/** Sends a person to a provider, the one in the settings unless said. `secret` goes in a short-lived cookie. */
	begin(
		now: Date,
		returnTo: string,
		owner?: string
	): Promise<Result<{ url: URL; secret: string }, 'provider-down' | 'provider-unknown'>>;
	/** Takes a person back and ends the session she came with. On success `secret` is the new session's. */
	finish(
		now: Date,
		answer: URL,
		secret: string,
		previous?: string
	): Promise<Result<{ secret: string; returnTo: string }, LoginRefusal>>;
	/** Where to end the session at the provider too, if it can. */
	logoutUrl(now: Date, idToken: string | null, owner?: string): Promise<URL | undefined>;
}

/** `no-role` is about the owner of the provider: whom to ask follows from it. */
export type LoginRefusal = 'attempt-expired' | 'provider-refused' | 'provider-down' | 'no-role';

/** Each provider answers on an address of its own, so that an answer cannot be taken for another's. */
export const callbackPathOf = (owner: string): string =>
	owner === installationOwner ? callbackPath : `${callbackPath}/${owner}`;

export function openLogin(db: Database, settings: Settings): Login {
	const connect = openConnections();
	const callbackOf = (owner: string) => new URL(callbackPathOf(owner), settings.origin);
	const findOf = (owner: string) =>
		db.transaction(platform, (tx) => findLoginProvider(tx, owner, settings.login));

	return {
		async begin(now, returnTo, owner = installationOwner) {
			const provider = await findOf(owner);
			if (!provider) return refuse('provider-unknown');
			let configuration: client.Configuration;
			try {
				configuration = await connect(provider, now);
			} catch {
				return refuse('provider-down');
			}
			const secret = newSecret();
			const attempt = {
				state: client.randomState(),
				nonce: client.randomNonce(),
				codeVerifier: client.randomPKCECodeVerifier(),
				providerOwner: owner
			};
			const url = client.buildAuthorizationUrl(configuration, {
				redirect_uri: callbackOf(owner).href,
				scope: provider.scopes,
				state: attempt.state,
				nonce: attempt.nonce,
				code_challenge: await client.calculatePKCECodeChallenge(attempt.codeVerifier),
				code_challenge_method: 'S256'
			});
			await db.transaction(platform, async (tx) => {
				await tx.delete(loginAttempt).where(lt(loginAttempt.createdAt, oldest(now)));
				await tx.insert(loginAttempt).values({
					secretHash: secretHash(secret),
					...attempt,
					returnTo: isLocalPath(returnTo) ? returnTo : '/arbejde',
					createdAt: now.toISOString()
				});
			});
			return accept({ url, secret });
		},

		async finish(now, answer, secret, previous) {
			// The attempt is removed as it is read: an answer can be used once.
			const [attempt] = await db.transaction(platform, (tx) =>
				tx
					.delete(loginAttempt)
					.where(
						and(
							eq(loginAttempt.secretHash, secretHash(secret)),
							gt(loginAttempt.createdAt, oldest(now))
						)
					)
					.returning()
			);
			if (!attempt) return refuse('attempt-expired');
			const callback = callbackOf(attempt.providerOwner);
			if (answer.pathname !== callback.pathname) return refuse('provider-refused');
			callback.search = answer.search;
			const provider = await findOf(attempt.providerOwner);
			if (!provider) return refuse('provider-refused');
			let identified: Identified;
			try {
				identified = await identify(await connect(provider, now), provider, callback, attempt);
			} catch (cause) {
				return refuse(isUnanswered(cause) ? 'provider-down' : 'provider-refused');
			}
			if (identified.grants.length === 0) return refuse('no-role', [provider.owner]);
			const session = await db.transaction(platform, async (tx) => {
				const { name, email } = identified;
				const [known] = await tx
					.insert(person)
					.values({ id: randomUUID(), ...identified.key, name, email })
					.onConflictDoUpdate({
						target: [person.issuer, person.subject],
						set: { name, email }
					})
					.returning({ id: person.id });
				if (!known) throw new Error('The person was not saved.');
				return startSession(tx, now, {
					personId: known.id,
					grants: identified.grants,
					idToken: identified.idToken,
					providerOwner: provider.owner,
					previous
				});
			});
			return accept({ secret: session, returnTo: attempt.returnTo });
		},

		async logoutUrl(now, idToken, owner = installationOwner) {
			const provider = await findOf(owner);
			if (!provider) return undefined;
			try {
				return client.buildEndSessionUrl(await connect(provider, now), {
					post_logout_redirect_uri: new URL('/', settings.origin).href,
					...(idToken ? { id_token_hint: idToken } : {})
				});
			} catch {
				return undefined;
			}
		}
	};
}

interface Identified {
	readonly key: { readonly issuer: string; readonly subject: string };
	readonly name: string;
	readonly email: string | null;
	readonly idToken: string | undefined;
	readonly grants: readonly Grant[];
}

/** Exchanges the code; the id token is checked against the attempt. Throws for anything that does not fit. */
async function identify(
	configuration: client.Configuration,
	provider: LoginProvider,
	answer: URL,
	attempt: { readonly codeVerifier: string; readonly state: string; readonly nonce: string }
): Promise<Identified> {
	const tokens = await client.authorizationCodeGrant(configuration, answer, {
		pkceCodeVerifier: attempt.codeVerifier,
		expectedState: attempt.state,
		expectedNonce: attempt.nonce,
		idTokenExpected: true
	});
	const said = tokens.claims();
	if (!said) throw new Error('There is no id token.');
	// Some providers keep groups and name out of the id token; then they are asked for.
	const mayAsk = configuration.serverMetadata().userinfo_endpoint !== undefined;
	const more =
		said[provider.claim] === undefined && mayAsk
			? await client.fetchUserInfo(configuration, tokens.access_token, said.sub)
			: {};
	const claims: Readonly<Record<string, unknown>> = { ...more, ...said };
	return {
		key: { issuer: said.iss, subject: said.sub },
		name: textOr(claims.name, 'Ukendt navn'),
		email: textOr(claims.email, null),
		idToken: tokens.id_token,
		grants: provider.grantsFrom(valuesOf(claims[provider.claim]))
	};
}

const oldest = (now: Date) => new Date(now.getTime() - attemptMinutes * 60_000).toISOString();

/** Only an address of our own: never one that leads elsewhere. */
const isLocalPath = (path: string) => /^\/(?![/\\])[^\s\\]*$/.test(path);

const textOr = <Fallback>(value: unknown, fallback: Fallback): string | Fallback =>
	typeof value === 'string' && value !== '' ? value : fallback;

const valuesOf = (claim: unknown): readonly string[] =>
	(Array.isArray(claim) ? claim : [claim]).filter((value) => typeof value === 'string');
