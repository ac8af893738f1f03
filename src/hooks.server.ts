/** Wiring only: opens the parts once, and gives each request its clock, its id and its person. */
import pathSheet from 'virtual:path.css?inline';
import { randomBytes, randomUUID } from 'node:crypto';
import {
	sequence,
	type Handle,
	type HandleServerError,
	type ServerInit
} from '@sveltejs/kit/hooks';
import { sessionCookie } from '#server/identity/session-cookie';
import { findActor } from '#server/identity/session';
import { bodyLimit, withBodyLimit } from '#server/platform/body-limit';
import { acceptedEncoding } from '#server/platform/compression';
import { faultLine } from '#server/platform/fault-line';
import { openFrontDoor } from '#server/platform/front-door';
import { isLean, withoutMarks } from '#server/platform/lean-page';
import { tooOften } from '#server/platform/rate-limit-answer';
import { rateRuleFor } from '#server/platform/rate-limit-rules';
import { clientAddress } from '#server/platform/rate-limit-sender';
import { compressed, openReadyPages, type ReadyPages } from '#server/platform/ready-pages';
import { noteRequest } from '#server/platform/request-log';
import { settingsFrom, type Settings } from '#server/platform/settings';
import { allowSheet, withSecurityHeaders } from '#server/platform/security-headers';
import { isPathPage } from '#ui/pathway/path-address.ts';
import { openOperation, type Operation } from '#server/operation';
import { openBeredt, type Beredt } from '#server/wiring';

let beredt: Beredt;
let operation: Operation;
let readyPages: ReadyPages;

export const init: ServerInit = async () => {
	const settings = settingsFrom(process.env);
	beredt = await openBeredt(settings);
	readyPages = openReadyPages(beredt.db.revision);
	openFrontDoor({
		pages: readyPages,
		finish: (response) => withSecurityHeaders(response, settings, { mayKeep: true }),
		note: (answered) => noteRequest(beredt, answered)
	});
	operation = openOperation(beredt, { rateSecret: rateSecret(settings), jobs: beredt.jobs });
	// The start script says this when it stops: after the last request has been answered.
	process.once('sveltekit:shutdown', () => void beredt.close());
};

/** A control character in an address is nobody's page, and no database takes it. */
const unreadable = /%(?:[01][0-9a-f]|7f)/i;
/** Instances that share a database share its login; the embedded database has one instance only. */
const rateSecret = ({ database }: Settings): string =>
	database.kind === 'postgres' ? database.url : randomBytes(32).toString('hex');

const prepare: Handle = async ({ event, resolve }) => {
	const { locals } = event;
	locals.beredt = beredt;
	locals.operation = operation;
	locals.now = new Date();
	locals.newId = randomUUID;
	locals.requestId = randomUUID();
	Object.assign(event, { request: withBodyLimit(event.request, bodyLimit(event.route.id)) });
	const secret = event.cookies.get(sessionCookie(beredt.settings).name);
	locals.actor = secret ? await findActor(beredt.db, locals.now, secret) : undefined;
	const response = unreadable.test(event.url.pathname)
		? new Response(null, { status: 404 })
		: await resolve(event, {
				transformPageChunk: ({ html }) => (isLean(event.route.id) ? withoutMarks(html) : html)
			});
	response.headers.set('x-request-id', locals.requestId);
	// A page that is asked for on behalf of another answer is no request of its own.
	if (event.isSubRequest) return response;
	noteRequest(beredt, {
		requestId: locals.requestId,
		method: event.request.method,
		route: event.route.id,
		status: response.status,
		ms: Date.now() - locals.now.getTime()
	});
	beredt.cardCounter.note({
		method: event.request.method,
		route: event.route.id,
		params: event.params,
		status: response.status,
		now: locals.now
	});
	return response;
};

const secure: Handle = async ({ event, resolve }) =>
	withSecurityHeaders(await resolve(event), event.locals.beredt.settings, {
		mayKeep: event.request.method === 'GET' && event.locals.actor === undefined
	});

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What changes something comes from a page of our own: the browser says so, and nobody else can make it. */
const refuseForeign: Handle = ({ event, resolve }) => {
	const { method, headers } = event.request;
	if (reading.has(method) || headers.get('origin') === event.url.origin) return resolve(event);
	return new Response('Forespørgslen kom ikke fra en af vores egne sider.', {
		status: 403,
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
};

const limit: Handle = async ({ event, resolve }) => {
	const { locals, request } = event;
	const rule = rateRuleFor(request.method, event.route.id, request.headers.get('content-type'));
	if (!rule) return resolve(event);
	const forwarded = request.headers.get('x-forwarded-for');
	const address = () => clientAddress(event.getClientAddress(), forwarded, beredt.settings.proxies);
	const sender = (rule.by === 'person' ? locals.actor?.personId : undefined) ?? address();
	const answer = await operation.limits.count(locals.now, rule, sender).catch(() => {
		beredt.log.warn({ requestId: locals.requestId, limits: 'not-counted' });
		return { allowed: true } as const;
	});
	return answer.allowed ? resolve(event) : tooOften(request, answer.wait);
};

/** In milliseconds: what another instance has recorded shows after this at the latest; a copy is many pages. */
const renderingHolds = { page: 2000, copy: 60_000 };

/**
 * Public pages are sent small, and from ready bytes where nothing in the request could make them another.
 * What a signed-in person sees holds secrets beside words from the request, and is sent as it is.
 */
const pack: Handle = async ({ event, resolve }) => {
	const { request, route, url, locals } = event;
	const isPublic = route.id?.startsWith('/(public)') && !request.headers.has('cookie');
	if (!isPublic) return resolve(event);
	const encoding = acceptedEncoding(request.headers.get('accept-encoding'));
	if (request.method !== 'GET' || url.search !== '') {
		return compressed(await resolve(event), encoding);
	}
	const known = request.headers.get('if-none-match');
	const holds = renderingHolds[route.id?.endsWith('/kopi') ? 'copy' : 'page'];
	// What is counted against a limit is answered on the long way, each time.
	const isCounted = rateRuleFor('GET', route.id, null) !== undefined;
	return readyPages.answer(
		{
			address: url.pathname,
			now: locals.now,
			encoding,
			known,
			holds,
			...(route.id && !isCounted ? { route: route.id } : {})
		},
		async () => resolve(event)
	);
};

/** Innermost, so that a page that lies ready has it too. */
const dress: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (isLean(event.route.id) && isPathPage(event.url.pathname)) allowSheet(response, pathSheet);
	return response;
};

export const handle = sequence(prepare, secure, refuseForeign, limit, pack, dress);

export const handleError: HandleServerError = ({ kind, error, event }) => {
	if (kind === 'app') return { message: error.message };
	if (kind === 'framework' && error.status === 404) return { message: 'Siden findes ikke' };
	event.locals.beredt?.log.error({
		requestId: event.locals.requestId,
		route: event.route.id,
		fault: faultLine(error)
	});
	return { message: 'Noget gik galt hos os' };
};
