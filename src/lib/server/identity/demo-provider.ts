/**
 * A real OpenID Connect provider for the demo and the tests, on loopback only. It has the invented people
 * of `content/demo/people.yaml` and no passwords: one chooses whom to be. Nothing of it runs in production.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import { demoIssuerPath } from '../platform/settings.ts';
import { choicePage, logoutPage } from './demo-provider-pages.ts';
import { loadDemoPeople, type DemoPerson } from './demo-people.ts';
import { callbackPath } from './login.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers below `/demo/login` of the given origin. */
export function openDemoProvider(
	origin: string,
	people: readonly DemoPerson[] = loadDemoPeople(),
	/** Where Beredt itself answers, when the provider stands elsewhere. */
	clientOrigin = origin
): Handler {
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const provider: Provider = new Provider(`${origin}${demoIssuerPath}`, {
		// Nobody's login outlives the demo's process; named here, so that it is not warned about.
		adapter: createMemoryAdapter(),
		clients: [
			{
				client_id: 'beredt-demo',
				token_endpoint_auth_method: 'none',
				redirect_uris: [`${clientOrigin}${callbackPath}`],
				post_logout_redirect_uris: [`${clientOrigin}/`]
			}
		],
		jwks: {
			keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'demo' }]
		},
		cookies: { keys: [randomBytes(32).toString('hex')] },
		claims: { profile: ['name', 'beredt_grants'], email: ['email'] },
		// Claims stand in the id token itself, as many municipal providers send them.
		conformIdTokenClaims: false,
		pkce: { required: () => true },
		interactions: { url: (_context, interaction) => `${demoIssuerPath}/vaelg/${interaction.uid}` },
		features: {
			devInteractions: { enabled: false },
			rpInitiatedLogout: {
				enabled: true,
				logoutSource: (context, form) => {
					context.body = logoutPage(form);
				}
			}
		},
		findAccount: (_context, id) => {
			const one = people.find((person) => person.id === id);
			return one && { accountId: id, claims: () => ({ sub: id, ...publicClaims(one) }) };
		},
		// The demo's only client is ourselves: nobody needs to be asked for consent.
		loadExistingGrant: async (context) => {
			const { client, session } = context.oidc;
			if (!client || !session?.accountId) return undefined;
			const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
			grant.addOIDCScope('openid profile email');
			await grant.save();
			return grant;
		},
		ttl: {
			Session: 60 * 60 * 10,
			Interaction: 60 * 15,
			Grant: 60 * 60 * 10,
			AccessToken: 600,
			IdToken: 600
		}
	});
	const respond = provider.callback();

	return async (request, response) => {
		for (const [name, value] of Object.entries(pageHeaders(clientOrigin))) {
			response.setHeader(name, value);
		}
		const path = request.url ?? '/';
		if (!path.startsWith(`${demoIssuerPath}/vaelg/`)) {
			// The provider finds its own prefix from the difference between the two addresses.
			Object.assign(request, { originalUrl: path, url: path.slice(demoIssuerPath.length) || '/' });
			return respond(request, response);
		}
		try {
			if (request.method === 'POST') {
				const accountId = new URLSearchParams(await readBody(request)).get('person') ?? '';
				if (people.some((person) => person.id === accountId)) {
					await provider.interactionFinished(request, response, { login: { accountId } });
					return;
				}
			}
			await provider.interactionDetails(request, response);
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
			response.end(choicePage(people));
		} catch {
			response.writeHead(303, { location: '/log-ind' }).end();
		}
	};
}

/** The form's answer leads back to Beredt, on whichever origin it stands. */
const pageHeaders = (clientOrigin: string) => ({
	'cache-control': 'no-store',
	'content-security-policy': `default-src 'none'; style-src 'self'; form-action 'self' ${clientOrigin}; base-uri 'none'; frame-ancestors 'none'`
});

const publicClaims = (one: { name: string; email: string; grants: readonly string[] }) => ({
	name: one.name,
	email: one.email,
	beredt_grants: one.grants
});

async function readBody(request: IncomingMessage): Promise<string> {
	let body = '';
	for await (const chunk of request) {
		body += String(chunk);
		if (body.length > 4096) break;
	}
	return body;
}
