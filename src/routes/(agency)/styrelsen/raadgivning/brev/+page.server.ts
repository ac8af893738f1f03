import { fail, redirect } from '@sveltejs/kit';
import { readForm, wholeNumber } from '#server/platform/read-form';
import { agencyDesk } from '#server/programme/agency-desk';
import { findLetterText } from '#server/programme/allocation-store';
import { saveLetterText } from '#server/programme/save-letter-text';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	agencyDesk(locals, url.pathname, 'allocation');
	const found = await locals.beredt.db.transaction({ kind: 'agency' }, findLetterText);
	return found ?? { text: '', revision: 0 };
};

export const actions: Actions = {
	default: async ({ locals, request, url }) => {
		const actor = agencyDesk(locals, url.pathname, 'allocation');
		const typed = await readForm(request);
		const text = typed['tekst'] ?? '';
		const saved = await saveLetterText(
			{ db: locals.beredt.db, now: locals.now, actor },
			{
				text,
				confirmed: typed['bekraeftet'] === 'ja',
				revision: wholeNumber(typed['revision'])
			}
		);
		if (saved.ok) redirect(303, `${url.pathname}#status`);
		const { reason } = saved;
		return fail(reason === 'changed-by-another' ? 409 : 422, { reason, text });
	}
};
