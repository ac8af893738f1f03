import { error, fail, redirect } from '@sveltejs/kit';
import { endPersonSessions, listSignedIn, mayEndSessions } from '#server/identity/signed-in';
import { workplace } from '#server/identity/workplace';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor, code } = workplace(locals.actor);
	if (!mayEndSessions(actor, code)) error(403, { message: 'Kun planejeren ser, hvem der er inde' });
	return { people: await listSignedIn(locals.beredt.db, locals.now, code) };
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const { actor, code } = workplace(locals.actor);
		const form = await request.formData();
		const ended = await endPersonSessions(
			{ db: locals.beredt.db, now: locals.now, actor },
			{ owner: code, personId: String(form.get('person') ?? '') }
		);
		if (!ended.ok)
			return fail(ended.reason === 'not-allowed' ? 403 : 409, { reason: ended.reason });
		redirect(303, '/arbejde/adgang');
	}
};
