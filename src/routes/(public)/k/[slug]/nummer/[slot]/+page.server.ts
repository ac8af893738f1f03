import { error, redirect } from '@sveltejs/kit';
import { reportContact } from '#server/directory/report-contact';
import type { Actions, PageServerLoad } from './$types';

const unknown = { message: 'Kommunen har ikke det nummer' };

export const load: PageServerLoad = async ({ params, parent, url }) => {
	const { contacts } = await parent();
	const contact = Object.hasOwn(contacts, params.slot) ? contacts[params.slot] : undefined;
	if (!contact) error(404, unknown);
	return { contact, isReported: url.searchParams.has('meldt') };
};

export const actions: Actions = {
	/** The press is all that is sent: no run, no answer, nobody's name. */
	default: async ({ locals, params, url }) => {
		const { beredt, now } = locals;
		const reported = await reportContact({ db: beredt.db, now }, params);
		if (!reported.ok) error(404, unknown);
		redirect(303, `${url.pathname}?meldt`);
	}
};
