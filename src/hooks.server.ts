/** Wiring only: opens the parts once, and gives each request its clock, its id and its person. */
import { randomUUID } from 'node:crypto';
import {
	sequence,
	type Handle,
	type HandleServerError,
	type ServerInit
} from '@sveltejs/kit/hooks';
import { sessionCookie } from '#server/identity/session-cookie';
import { findActor } from '#server/identity/session';
import { settingsFrom } from '#server/platform/settings';
import { faultLine } from '#server/platform/fault-line';
import { withSecurityHeaders } from '#server/platform/security-headers';
import { openBeredt, type Beredt } from '#server/wiring';

let beredt: Beredt;

export const init: ServerInit = async () => {
	beredt = await openBeredt(settingsFrom(process.env));
	// The start script says this when it stops: after the last request has been answered.
	process.once('sveltekit:shutdown', () => void beredt.close());
};

/** A control character in an address is nobody's page, and no database takes it. */
const unreadable = /%(?:[01][0-9a-f]|7f)/i;

const prepare: Handle = async ({ event, resolve }) => {
	const { locals } = event;
	locals.beredt = beredt;
	locals.now = new Date();
	locals.newId = randomUUID;
	locals.requestId = randomUUID();
	const secret = event.cookies.get(sessionCookie(beredt.settings).name);
	locals.actor = secret ? await findActor(beredt.db, locals.now, secret) : undefined;
	const response = unreadable.test(event.url.pathname)
		? new Response(null, { status: 404 })
		: await resolve(event);
	// A route's pattern, never the address itself: nobody's choices end in a log.
	beredt.log.info({
		requestId: locals.requestId,
		method: event.request.method,
		route: event.route.id,
		status: response.status,
		ms: Date.now() - locals.now.getTime()
	});
	return response;
};

const secure: Handle = async ({ event, resolve }) =>
	withSecurityHeaders(await resolve(event), event.locals.beredt.settings, {
		mayKeep: event.request.method === 'GET' && event.locals.actor === undefined
	});

export const handle = sequence(prepare, secure);

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
