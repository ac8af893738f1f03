/**
 * How we speak with a provider. What it says of itself is kept for five minutes; its keys are asked for at each
 * login, so that a new key holds at once. It is given little time and little room: a provider that hangs or
 * floods us harms its own people's login and nothing else.
 */
import { createPrivateKey } from 'node:crypto';
import * as client from 'openid-client';
import type { LoginProvider } from './login-provider.ts';

const keptMinutes = 5;
const timeoutSeconds = 5;
/** In bytes; a set of keys takes a few thousand. */
const mostBytes = 256 * 1024;
/** In seconds: how far the provider's clock may be from ours. */
const tolerance = 30;

/** Nobody answered, or not in time, or not with anything to use. All else is a no. */
export class ProviderUnanswered extends Error {
	override readonly name = 'ProviderUnanswered';
}

export type Connect = (provider: LoginProvider, now: Date) => Promise<client.Configuration>;

export function openConnections(): Connect {
	const kept = new Map<
		string,
		{ readonly until: number; readonly server: client.ServerMetadata }
	>();

	async function discover(provider: LoginProvider, now: Date): Promise<client.ServerMetadata> {
		const known = kept.get(provider.issuer);
		if (known && known.until > now.getTime()) return known.server;
		const found = await client.discovery(
			new URL(provider.issuer),
			provider.clientId,
			undefined,
			client.None(),
			{
				timeout: timeoutSeconds,
				[client.customFetch]: carefulFetch,
				execute: isOnThisMachine(provider.issuer) ? [client.allowInsecureRequests] : []
			}
		);
		const server = found.serverMetadata();
		kept.set(provider.issuer, { until: now.getTime() + keptMinutes * 60_000, server });
		return server;
	}

	return async (provider, now) => {
		const server = await discover(provider, now);
		const configuration = new client.Configuration(
			server,
			provider.clientId,
			{ [client.clockTolerance]: tolerance },
			await authenticationOf(provider)
		);
		configuration.timeout = timeoutSeconds;
		configuration[client.customFetch] = carefulFetch;
		if (isOnThisMachine(provider.issuer)) client.allowInsecureRequests(configuration);
		// The id token's signature is checked, though it comes straight from the provider.
		client.enableNonRepudiationChecks(configuration);
		return configuration;
	};
}

/** What is said on this machine needs no https: the demo's provider and the tests'. */
function isOnThisMachine(issuer: string): boolean {
	const { protocol, hostname } = new URL(issuer);
	return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** True for a silence, however deep in the causes it lies. */
export function isUnanswered(cause: unknown): boolean {
	if (!(cause instanceof Error)) return false;
	if (cause instanceof ProviderUnanswered || cause.name === 'TimeoutError') return true;
	return isUnanswered(cause.cause);
}

async function carefulFetch(url: string, options: client.CustomFetchOptions): Promise<Response> {
	let response: Response;
	let body: Uint8Array<ArrayBuffer>;
	try {
		response = await fetch(url, options as RequestInit);
		body = await readAtMost(response);
	} catch (cause) {
		throw new ProviderUnanswered('The provider did not answer.', { cause });
	}
	if (response.status >= 500) throw new ProviderUnanswered(`It answered ${response.status}.`);
	const { status, headers } = response;
	return new Response(status === 204 || status === 304 ? null : body, { status, headers });
}

async function readAtMost(response: Response): Promise<Uint8Array<ArrayBuffer>> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of response.body ?? []) {
		size += part.byteLength;
		if (size > mostBytes) throw new Error('The answer is too large.');
		parts.push(part);
	}
	return new Uint8Array(Buffer.concat(parts));
}

async function authenticationOf(provider: LoginProvider): Promise<client.ClientAuth> {
	if (provider.authentication === 'none') return client.None();
	const { secret } = provider;
	if (!secret) throw new ProviderUnanswered(`The secret of ${provider.owner} is not set.`);
	if (provider.authentication === 'private-key') return client.PrivateKeyJwt(await keyFrom(secret));
	const [post, basic] = [client.ClientSecretPost(secret), client.ClientSecretBasic(secret)];
	return (server, ...rest) => {
		// Where the provider says nothing it takes the header (OpenID Connect Discovery, section 3).
		const takesPost = server.token_endpoint_auth_methods_supported?.includes('client_secret_post');
		return (takesPost ? post : basic)(server, ...rest);
	};
}

/** RSA keys sign RS256, curve P-256 keys ES256: what every provider takes. */
async function keyFrom(pem: string): Promise<client.CryptoKey> {
	// Settings often hold a key on one line.
	const key = createPrivateKey(pem.replaceAll('\\n', '\n'));
	const algorithm =
		key.asymmetricKeyType === 'ec'
			? { name: 'ECDSA', namedCurve: 'P-256' }
			: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
	const der = key.export({ format: 'der', type: 'pkcs8' });
	return crypto.subtle.importKey('pkcs8', new Uint8Array(der), algorithm, false, ['sign']);
}
