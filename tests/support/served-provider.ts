import { once } from 'node:events';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { loadDemoPeople } from '#server/identity/demo-people';
import { openDemoProvider } from '#server/identity/demo-provider';
import { settingsFrom, type Settings } from '#server/platform/settings';
import Provider, { type ClientMetadata } from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';

/** Somebody the provider knows and Beredt has no role for. */
export const stranger = {
	id: 'uden-rolle',
	name: 'Ulla Uden',
	email: 'ulla@eksempelkoebing.example',
	about: 'Har ingen rolle i Beredt',
	grants: ['boss@9901', 'plan-writer']
};

interface Served {
	readonly origin: string;
	/** What answers, once it is known where. */
	answerWith(listener: RequestListener): void;
	close(): Promise<void>;
}

async function serve(): Promise<Served> {
	let answer: RequestListener = (_request, response) => response.writeHead(503).end();
	const server = createServer((request, response) => answer(request, response));
	server.listen(0, 'localhost');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port is free.');
	return {
		origin: `http://localhost:${address.port}`,
		answerWith: (listener) => (answer = listener),
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}

/** The demo's provider on a free port, with the settings that lead to it. */
export async function serveProvider(
	/** Where Beredt answers; on the provider's own origin, as in the demo, unless said. */
	clientOrigin?: string
): Promise<{ settings: Settings; close(): Promise<void> }> {
	const served = await serve();
	const settings = settingsFrom({ PORT: new URL(served.origin).port });
	const provider = openDemoProvider(settings.origin, [...loadDemoPeople(), stranger], clientOrigin);
	served.answerWith((request, response) => void provider(request, response));
	return { settings, close: served.close };
}

/**
 * A municipality's own provider as they are bought: it knows Beredt as a client that proves who it is, keeps
 * groups out of the id token, and signs in the one person it has without asking.
 */
export async function serveMunicipalProvider(
	client: ClientMetadata,
	groups: readonly string[]
): Promise<{ readonly issuer: string; close(): Promise<void> }> {
	const served = await serve();
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const provider: Provider = new Provider(served.origin, {
		adapter: createMemoryAdapter(),
		clients: [client],
		jwks: {
			keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'own' }]
		},
		cookies: { keys: [randomBytes(32).toString('hex')] },
		claims: { profile: ['name', 'groups'] },
		interactions: { url: (_context, { uid }) => `/enter/${uid}` },
		features: { devInteractions: { enabled: false } },
		findAccount: (_context, accountId) => ({
			accountId,
			claims: () => ({ sub: accountId, name: 'Opdigtet Ejer', groups })
		}),
		loadExistingGrant: async (context) => {
			const { client: known, session } = context.oidc;
			if (!known || !session?.accountId) return undefined;
			const grant = new provider.Grant({
				clientId: known.clientId,
				accountId: session.accountId
			});
			grant.addOIDCScope('openid profile');
			await grant.save();
			return grant;
		},
		ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 }
	});
	const respond = provider.callback();
	served.answerWith((request, response) => {
		if (!request.url?.startsWith('/enter/')) return void respond(request, response);
		const login = { accountId: 'p-1' };
		void provider.interactionFinished(request, response, { login });
	});
	return { issuer: served.origin, close: served.close };
}
