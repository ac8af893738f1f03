/**
 * OpenID Connect, authorization code with PKCE, the same in demo and production (A1). Rights arrive as
 * claims: `beredt_grants` holds `role@municipality` values. There are no local passwords.
 */
import { randomUUID } from 'node:crypto';
import { parseGrant, type Grant } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { and, eq, gt, lt } from 'drizzle-orm';
import * as client from 'openid-client';
import type { Database } from '../platform/database.ts';
import type { Settings } from '../platform/settings.ts';
import { loginAttempt, person } from './schema.ts';
import { newSecret, secretHash, startSession } from './session.ts';

const platform = { kind: 'platform' } as const;
const attemptMinutes = 15;
export const callbackPath = '/log-ind/svar';

export interface Login {
	/** Sends a person to the provider. `secret` goes in a short-lived cookie. */
	begin(
		now: Date,
		returnTo: string
	): Promise<Result<{ url: URL; secret: string }, 'provider-down'>>;
	/** Takes a person back. On success `secret` is the session's. */
	finish(
		now: Date,
		answer: URL,
		secret: string
	): Promise<Result<{ secret: string; returnTo: string }, LoginRefusal>>;
	/** Where to end the session at the provider too, if it can. */
	logoutUrl(idToken: string | null): Promise<URL | undefined>;
}

export type LoginRefusal = 'attempt-expired' | 'provider-refused' | 'provider-down' | 'no-role';

export function openLogin(db: Database, settings: Settings): Login {
	let found: Promise<client.Configuration> | undefined;
	const callback = new URL(callbackPath, settings.origin);
	// Settings let a provider speak plain http on this machine only.
	const isPlainHttp = new URL(settings.login.issuer).protocol === 'http:';

	/** Discovery is kept once it succeeds and tried again after a failure. */
	function provider(): Promise<client.Configuration> {
		found ??= client
			.discovery(
				new URL(settings.login.issuer),
				settings.login.clientId,
				settings.login.clientSecret,
				settings.login.clientSecret ? undefined : client.None(),
				isPlainHttp ? { execute: [client.allowInsecureRequests] } : {}
			)
			.catch((cause: unknown) => {
				found = undefined;
				throw cause;
			});
		return found;
	}

	return {
		async begin(now, returnTo) {
			let configuration: client.Configuration;
			try {
				configuration = await provider();
			} catch {
				return refuse('provider-down');
			}
			const secret = newSecret();
			const attempt = {
				state: client.randomState(),
				nonce: client.randomNonce(),
				codeVerifier: client.randomPKCECodeVerifier()
			};
			const url = client.buildAuthorizationUrl(configuration, {
				redirect_uri: callback.href,
				scope: 'openid profile email',
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

		async finish(now, answer, secret) {
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
			let tokens: Awaited<ReturnType<typeof client.authorizationCodeGrant>>;
			try {
				const returned = new URL(callback);
				returned.search = answer.search;
				tokens = await client.authorizationCodeGrant(await provider(), returned, {
					pkceCodeVerifier: attempt.codeVerifier,
					expectedState: attempt.state,
					expectedNonce: attempt.nonce,
					idTokenExpected: true
				});
			} catch (cause) {
				// `fetch` throws a TypeError when nobody answers; all else is a no.
				const unanswered = cause instanceof Error && cause.name === 'TypeError';
				return refuse(unanswered ? 'provider-down' : 'provider-refused');
			}
			const claims = tokens.claims();
			if (!claims) return refuse('provider-refused');
			const grants = grantsFrom(claims.beredt_grants);
			if (grants.length === 0) return refuse('no-role');
			const session = await db.transaction(platform, async (tx) => {
				const [known] = await tx
					.insert(person)
					.values({
						id: randomUUID(),
						issuer: claims.iss,
						subject: claims.sub,
						name: textOr(claims.name, 'Ukendt navn'),
						email: textOr(claims.email, null)
					})
					.onConflictDoUpdate({
						target: [person.issuer, person.subject],
						set: { name: textOr(claims.name, 'Ukendt navn'), email: textOr(claims.email, null) }
					})
					.returning({ id: person.id });
				if (!known) throw new Error('The person was not saved.');
				return startSession(tx, now, {
					personId: known.id,
					grants,
					idToken: tokens.id_token
				});
			});
			return accept({ secret: session, returnTo: attempt.returnTo });
		},

		async logoutUrl(idToken) {
			try {
				return client.buildEndSessionUrl(await provider(), {
					post_logout_redirect_uri: new URL('/', settings.origin).href,
					...(idToken ? { id_token_hint: idToken } : {})
				});
			} catch {
				return undefined;
			}
		}
	};
}

const oldest = (now: Date) => new Date(now.getTime() - attemptMinutes * 60_000).toISOString();

/** Only an address of our own: never one that leads elsewhere. */
const isLocalPath = (path: string) => /^\/(?![/\\])[^\s\\]*$/.test(path);

const textOr = <Fallback>(value: unknown, fallback: Fallback): string | Fallback =>
	typeof value === 'string' && value !== '' ? value : fallback;

function grantsFrom(claim: unknown): readonly Grant[] {
	const values = Array.isArray(claim) ? claim : [claim];
	return values.flatMap((value) => {
		const grant = typeof value === 'string' ? parseGrant(value) : undefined;
		return grant ? [grant] : [];
	});
}
