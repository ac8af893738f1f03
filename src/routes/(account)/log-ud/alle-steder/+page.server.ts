import { redirect } from '@sveltejs/kit';
import { endSessionsOf } from '#server/identity/session';
import { sessionCookie } from '#server/identity/session-cookie';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (!locals.actor) redirect(303, `/log-ind?til=${url.pathname}`);
};

export const actions: Actions = {
	/** For somebody who has left a screen open, or lost a machine. */
	default: async ({ locals, cookies }) => {
		if (!locals.actor) redirect(303, '/log-ind');
		const { db, settings } = locals.beredt;
		await endSessionsOf(db, locals.actor.personId);
		const cookie = sessionCookie(settings);
		cookies.delete(cookie.name, cookie.options);
		redirect(303, '/log-ud');
	}
};
