import { error, fail, redirect } from '@sveltejs/kit';
import { readForm } from '#server/platform/read-form';
import { readPublicMeeting } from '#server/programme/public-programme';
import { signUpForMeeting } from '#server/programme/sign-up-for-meeting';
import type { Actions, PageServerLoad } from './$types';

const unknown = { message: 'Mødet findes ikke' };

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const found = await readPublicMeeting({ db: locals.beredt.db, now: locals.now }, params.id);
	if (!found) error(404, unknown);
	return { ...found, isSent: url.searchParams.has('tilmeldt') };
};

export const actions: Actions = {
	/** The same answer whoever asks: the mail says whether there was a seat. */
	default: async ({ locals, params, request, url }) => {
		const typed = await readForm(request);
		const { name = '', email = '', municipality = '', needs = '' } = typed;
		const done = await signUpForMeeting(
			{ db: locals.beredt.db, now: locals.now },
			{ meeting: params.id, id: locals.newId(), typed: { name, email, municipality, needs } }
		);
		if (!done.ok) {
			if (done.reason === 'not-found') error(404, unknown);
			return fail(422, { reason: done.reason as string, about: done.about ?? [], typed });
		}
		redirect(303, `${url.pathname}?tilmeldt#tilmeldt`);
	}
};
