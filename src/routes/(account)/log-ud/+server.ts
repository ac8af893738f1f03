import { redirect } from '@sveltejs/kit';
import { endSession } from '#server/identity/session';
import { sessionCookie } from '#server/identity/session-cookie';
import type { RequestHandler } from './$types';

/** Ends the session here first, then at the provider, if it can be told. */
export const POST: RequestHandler = async ({ locals, cookies }) => {
	const { db, login, settings } = locals.beredt;
	const cookie = sessionCookie(settings);
	const secret = cookies.get(cookie.name);
	cookies.delete(cookie.name, cookie.options);
	if (!secret) redirect(303, '/');
	const idToken = await endSession(db, secret);
	const provider = await login.logoutUrl(idToken);
	if (provider) redirect(303, provider, { external: [provider.origin] });
	redirect(303, '/');
};
