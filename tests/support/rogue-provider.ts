/**
 * An identity provider that does what a good one never does. Left alone it is a good one: it signs in whoever
 * comes, with the groups it is told to give. Nothing of `oidc-provider` is in it, so that it may lie freely.
 */
import {
	createHash,
	createHmac,
	createPublicKey,
	generateKeyPairSync,
	randomUUID,
	sign,
	type KeyObject
} from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

type Json = Readonly<Record<string, unknown>>;

/** What it does instead of what it should; each is asked anew at every request. */
export interface Mischief {
	/** Changes the claims before they are signed; undefined removes one. */
	readonly claims?: (good: Json) => Json;
	readonly header?: Json;
	readonly signature?: 'none' | 'another-key' | 'public-key-as-secret';
	readonly withoutIdToken?: boolean;
	/** Changes the address it sends a person back to. */
	readonly redirect?: (back: URL) => void;
	/** Seconds its clock is ahead of ours. */
	readonly clock?: number;
	/** What it says of itself. */
	readonly metadata?: Json;
	/** How it fails at an address, `/token` say. */
	readonly failing?: Readonly<Record<string, 'error' | 'slow' | 'huge' | 'words' | 'hang-up'>>;
}

interface Grant {
	readonly redirectUri: string;
	readonly challenge: string;
	readonly nonce: string;
}

const base64 = (value: Json | Buffer) =>
	(Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url');

const newKey = () => ({
	kid: randomUUID(),
	privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
});

export class RogueProvider {
	mischief: Mischief = {};
	/** What the claim `groups` holds, and who it is. */
	person: Json = { sub: 'p-1', name: 'Opdigtet Person', groups: ['Planejere'] };
	/** Paths it was asked for, oldest first. */
	asked: string[] = [];
	#key = newKey();
	#grants = new Map<string, Grant>();
	#server = createServer((request, response) => void this.#answer(request, response));
	issuer = '';

	static async serve(): Promise<RogueProvider> {
		const provider = new RogueProvider();
		provider.#server.listen(0, 'localhost');
		await once(provider.#server, 'listening');
		const address = provider.#server.address();
		if (address === null || typeof address === 'string') throw new Error('No port is free.');
		provider.issuer = `http://localhost:${address.port}`;
		return provider;
	}

	/** New keys; the old ones are gone at once. */
	rotate(): void {
		this.#key = newKey();
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		this.#server.close();
		await once(this.#server, 'close');
	}

	async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = new URL(request.url ?? '/', this.issuer);
		this.asked.push(url.pathname);
		const failing = this.mischief.failing?.[url.pathname];
		if (failing) return this.#fail(failing, response);
		if (url.pathname === '/authorize') return this.#authorize(url, response);
		const body = await this.#bodyAt(url.pathname, request);
		response.writeHead(body ? (body.error ? 400 : 200) : 404, {
			'content-type': 'application/json'
		});
		response.end(JSON.stringify(body ?? {}));
	}

	async #bodyAt(path: string, request: IncomingMessage): Promise<Json | undefined> {
		if (path === '/.well-known/openid-configuration') return this.#metadata();
		if (path === '/keys') return { keys: [this.#publicKey()] };
		return path === '/token' ? this.#token(await textOf(request)) : undefined;
	}

	#metadata(): Json {
		return {
			issuer: this.issuer,
			authorization_endpoint: `${this.issuer}/authorize`,
			token_endpoint: `${this.issuer}/token`,
			jwks_uri: `${this.issuer}/keys`,
			end_session_endpoint: `${this.issuer}/end`,
			id_token_signing_alg_values_supported: ['RS256'],
			authorization_response_iss_parameter_supported: true,
			...this.mischief.metadata
		};
	}

	#publicKey(): Json {
		const { kid, privateKey } = this.#key;
		return {
			...createPublicKey(privateKey).export({ format: 'jwk' }),
			kid,
			use: 'sig',
			alg: 'RS256'
		};
	}

	#authorize(url: URL, response: ServerResponse): void {
		const asked = (name: string) => url.searchParams.get(name) ?? '';
		const code = randomUUID();
		this.#grants.set(code, {
			redirectUri: asked('redirect_uri'),
			challenge: asked('code_challenge'),
			nonce: asked('nonce')
		});
		const back = new URL(asked('redirect_uri'));
		back.searchParams.set('code', code);
		back.searchParams.set('state', asked('state'));
		back.searchParams.set('iss', this.issuer);
		this.mischief.redirect?.(back);
		response.writeHead(303, { location: back.href }).end();
	}

	/** A code holds once, for the address it was given to and for whoever knows the verifier. */
	#token(form: URLSearchParams): Json {
		const code = form.get('code') ?? '';
		const grant = this.#grants.get(code);
		this.#grants.delete(code);
		const challenge = createHash('sha256')
			.update(form.get('code_verifier') ?? '')
			.digest('base64url');
		if (grant?.redirectUri !== form.get('redirect_uri') || grant.challenge !== challenge)
			return { error: 'invalid_grant' };
		const at = Math.floor(Date.now() / 1000) + (this.mischief.clock ?? 0);
		const claims: Json = {
			iss: this.issuer,
			aud: form.get('client_id') ?? 'beredt',
			nonce: grant.nonce,
			iat: at,
			nbf: at,
			exp: at + 300,
			...this.person
		};
		const idToken = this.#signed(this.mischief.claims?.(claims) ?? claims);
		return {
			access_token: randomUUID(),
			token_type: 'Bearer',
			...(this.mischief.withoutIdToken ? {} : { id_token: idToken })
		};
	}

	#signed(claims: Json): string {
		const { kid, privateKey } = this.#key;
		const how = this.mischief.signature;
		const alg = how === 'none' ? 'none' : how === 'public-key-as-secret' ? 'HS256' : 'RS256';
		const text = `${base64({ alg, kid, ...this.mischief.header })}.${base64(claims)}`;
		const withKey = (key: KeyObject) => sign('sha256', Buffer.from(text), key);
		switch (how) {
			case 'none':
				return `${text}.`;
			case 'public-key-as-secret': {
				const pem = createPublicKey(privateKey).export({ format: 'pem', type: 'spki' });
				return `${text}.${base64(createHmac('sha256', pem).update(text).digest())}`;
			}
			case 'another-key':
				return `${text}.${base64(withKey(newKey().privateKey))}`;
			default:
				return `${text}.${base64(withKey(privateKey))}`;
		}
	}

	#fail(how: NonNullable<Mischief['failing']>[string], response: ServerResponse): void {
		switch (how) {
			case 'slow':
				// Never answers; closing the server ends it.
				return;
			case 'hang-up':
				response.destroy();
				return;
			case 'error':
				response.writeHead(500).end();
				return;
			case 'words':
				response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Velkommen</h1>');
				return;
			case 'huge':
				response.writeHead(200, { 'content-type': 'application/json' });
				response.end(`{"padding":"${'x'.repeat(2_000_000)}"}`);
		}
	}
}

async function textOf(request: IncomingMessage): Promise<URLSearchParams> {
	let body = '';
	for await (const part of request) body += String(part);
	return new URLSearchParams(body);
}
