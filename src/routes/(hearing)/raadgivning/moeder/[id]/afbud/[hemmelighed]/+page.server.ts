import { error, fail, redirect } from '@sveltejs/kit';
import { cancelSignUp, readOwnSignUp } from '#server/programme/cancel-sign-up';
import type { Actions, PageServerLoad } from './$types';

/** Unknown and taken over by a newer one answer alike, and the message never names the address. */
function unknown(): never {
	error(404, { message: 'Linket virker ikke' });
}

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
	const context = { db: locals.beredt.db, now: locals.now };
	const found = await readOwnSignUp(context, { meeting: params.id, secret: params.hemmelighed });
	if (!found) unknown();
	return { signUp: found, meeting: params.id };
};

export const actions: Actions = {
	default: async ({ locals, params, url }) => {
		const context = { db: locals.beredt.db, now: locals.now };
		const done = await cancelSignUp(context, { meeting: params.id, secret: params.hemmelighed });
		if (done.ok) redirect(303, url.pathname);
		if (done.reason === 'link-not-known') unknown();
		return fail(422, { reason: done.reason });
	}
};
