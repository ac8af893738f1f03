/** How Beredt proves who it is to a real provider: with nothing but PKCE, a secret, or a private key. */
import { generateKeyPairSync } from 'node:crypto';
import { callbackPathOf, openLogin } from '#server/identity/login';
import { saveMapping, saveProvider } from '#server/identity/provider-store';
import { findActor } from '#server/identity/session';
import { settingsFrom } from '#server/platform/settings';
import type { ClientAuthentication } from '#domain/identity';
import type { ClientMetadata, JWK } from 'oidc-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { openEmbedded } from '../support/embedded.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { accepted } from '../support/plans.ts';
import { serveMunicipalProvider } from '../support/served-provider.ts';
import { Visitor } from '../support/visitor.ts';

const owner = '9902';
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = (key: typeof rsa.privateKey) => key.export({ format: 'pem', type: 'pkcs8' }).toString();
const publicKey = (key: typeof rsa.publicKey) =>
	({ ...key.export({ format: 'jwk' }), use: 'sig', kid: 'beredt' }) as JWK;

const settings = settingsFrom({
	PORT: '3999',
	BEREDT_SECRET_WORD: 'a-long-secret-word-of-the-test',
	BEREDT_SECRET_WRONG: 'another-word',
	BEREDT_SECRET_RSA: pem(rsa.privateKey).replaceAll('\n', '\\n'),
	BEREDT_SECRET_EC: pem(ec.privateKey),
	BEREDT_SECRET_STRANGER: pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey),
	BEREDT_SECRET_BROKEN: 'this is no key'
});
const redirect = `${settings.origin}${callbackPathOf(owner)}`;

let opened: OpenedDatabase;
beforeAll(async () => {
	opened = await openEmbedded();
});
afterAll(() => opened.close());

async function signIn(
	client: Partial<ClientMetadata>,
	clientAuthentication: ClientAuthentication,
	secretName: string | null
) {
	const provider = await serveMunicipalProvider(
		{ client_id: 'beredt', redirect_uris: [redirect], ...client },
		['BU-Plan']
	);
	try {
		await opened.db.transaction({ kind: 'agency' }, async (tx) => {
			await saveProvider(tx, owner, {
				name: 'Prøvestads login',
				issuer: provider.issuer,
				clientId: 'beredt',
				clientAuthentication,
				secretName,
				scopes: 'openid profile',
				claim: 'groups',
				emailDomains: []
			});
			await saveMapping(tx, owner, [{ value: 'BU-Plan', role: 'plan-owner' }]);
		});
		const login = openLogin(opened.db, settings);
		const begun = await login.begin(now, '/arbejde', owner);
		if (!begun.ok) return begun;
		const { url, secret } = begun.value;
		const answer = await new Visitor().follow(url, redirect);
		if (!(answer instanceof URL)) throw new Error(`The provider stopped: ${answer}`);
		return await login.finish(now, answer, secret);
	} finally {
		await provider.close();
	}
}

const word = { client_secret: settings.login.secrets.WORD ?? '' };
const keyClient = (jwk: JWK, alg: 'RS256' | 'ES256'): Partial<ClientMetadata> => ({
	token_endpoint_auth_method: 'private_key_jwt',
	token_endpoint_auth_signing_alg: alg,
	jwks: { keys: [jwk] }
});

test.each<[string, Partial<ClientMetadata>, ClientAuthentication, string | null]>([
	['PKCE alone', { token_endpoint_auth_method: 'none' }, 'none', null],
	['a secret', { ...word, token_endpoint_auth_method: 'client_secret_post' }, 'secret', 'WORD'],
	['an RSA key', keyClient(publicKey(rsa.publicKey), 'RS256'), 'private-key', 'RSA'],
	['an elliptic key', keyClient(publicKey(ec.publicKey), 'ES256'), 'private-key', 'EC']
])(
	'with %s a person is signed in, with the groups the provider is asked for',
	async (_how, client, authentication, name) => {
		const { secret } = accepted(await signIn(client, authentication, name));
		expect(await findActor(opened.db, now, secret)).toMatchObject({
			name: 'Opdigtet Ejer',
			grants: [{ municipality: owner, role: 'plan-owner' }]
		});
	}
);

test.each<[string, Partial<ClientMetadata>, ClientAuthentication, string | null, string]>([
	[
		'another secret',
		{ ...word, token_endpoint_auth_method: 'client_secret_post' },
		'secret',
		'WRONG',
		'provider-refused'
	],
	[
		'another key',
		keyClient(publicKey(rsa.publicKey), 'RS256'),
		'private-key',
		'STRANGER',
		'provider-refused'
	],
	[
		'a secret nobody has set',
		{ ...word, token_endpoint_auth_method: 'client_secret_post' },
		'secret',
		'NOT_SET',
		'provider-down'
	],
	[
		'a key that is none',
		keyClient(publicKey(rsa.publicKey), 'RS256'),
		'private-key',
		'BROKEN',
		'provider-down'
	]
])('with %s nobody is signed in', async (_how, client, authentication, name, reason) => {
	expect(await signIn(client, authentication, name)).toMatchObject({ ok: false, reason });
});
