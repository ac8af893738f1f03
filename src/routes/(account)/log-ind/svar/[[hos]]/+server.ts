import { redirect } from '@sveltejs/kit';
import { attemptCookie, sessionCookie } from '#server/identity/session-cookie';
import type { RequestHandler } from './$types';

/** Where a provider sends a person back: each on an address of its own. */
export const GET: RequestHandler = async ({ locals, url, cookies }) => {
	const { login, settings } = locals.beredt;
	const attempt = attemptCookie(settings);
	const session = sessionCookie(settings);
	const secret = cookies.get(attempt.name) ?? '';
	cookies.delete(attempt.name, attempt.options);
	const finished = await login.finish(locals.now, url, secret, cookies.get(session.name));
	if (!finished.ok) {
		const [owner] = finished.about ?? [];
		const whose = owner ? `&hos=${encodeURIComponent(owner)}` : '';
		redirect(303, `/log-ind?fejl=${finished.reason}${whose}`);
	}
	cookies.set(session.name, finished.value.secret, session.options);
	redirect(303, finished.value.returnTo);
};
