import { redirect } from '@sveltejs/kit';
import { attemptCookie, sessionCookie } from '#server/identity/session-cookie';
import type { RequestHandler } from './$types';

/** Where the provider sends a person back. */
export const GET: RequestHandler = async ({ locals, url, cookies }) => {
	const { login, settings } = locals.beredt;
	const attempt = attemptCookie(settings);
	const secret = cookies.get(attempt.name) ?? '';
	cookies.delete(attempt.name, attempt.options);
	const finished = await login.finish(locals.now, url, secret);
	if (!finished.ok) redirect(303, `/log-ind?fejl=${finished.reason}`);
	const session = sessionCookie(settings);
	cookies.set(session.name, finished.value.secret, session.options);
	redirect(303, finished.value.returnTo);
};
