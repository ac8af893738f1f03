import { redirect } from '@sveltejs/kit';
import { endSession } from '#server/identity/session';
import { sessionCookie } from '#server/identity/session-cookie';
import type { Actions } from './$types';

export const actions: Actions = {
	/** Ends the session here first, then at the provider it came from, if that can be told. */
	default: async ({ locals, cookies }) => {
		const { db, login, settings } = locals.beredt;
		const cookie = sessionCookie(settings);
		const secret = cookies.get(cookie.name);
		cookies.delete(cookie.name, cookie.options);
		if (!secret) redirect(303, '/');
		const ended = await endSession(db, secret);
		locals.actor = undefined;
		if (!ended) redirect(303, '/');
		const next = await login.logoutUrl(locals.now, ended.idToken, ended.providerOwner);
		if (!next) redirect(303, '/');
		if (next.origin === settings.origin) redirect(303, `${next.pathname}${next.search}`);
		// A form may not end on another's address: the page leads on from here.
		return { next: next.href };
	}
};
