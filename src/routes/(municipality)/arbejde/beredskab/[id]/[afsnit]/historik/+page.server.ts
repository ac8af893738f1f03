import { error, fail, redirect } from '@sveltejs/kit';
import { documentDifference } from '#domain/document';
import { rolesIn } from '#domain/identity';
import { mayInWriting, mayWrite } from '#domain/plan';
import { workplace } from '#server/identity/workplace';
import { readForm, wholeNumber } from '#server/platform/read-form';
import { readHistory } from '#server/plan/read-history';
import { restoreSection } from '#server/plan/restore-section';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { actor, code } = workplace(locals.actor);
	const roles = rolesIn(actor, code);
	const history = await readHistory(locals.beredt.db, {
		municipality: code,
		planId: params.id,
		sectionId: params.afsnit,
		shown: wholeNumber(url.searchParams.get('vis'))
	});
	if (!history) error(404, { message: 'Afsnittet findes ikke' });
	const { plan, section, shown, ...rest } = history;
	if (!mayInWriting('follow', plan.status, roles).ok)
		error(403, { message: 'Planen er for dem, der skriver og beslutter den' });
	return {
		plan: { id: plan.id, type: plan.type },
		section: { id: section.id, title: section.title, revision: section.revision },
		...rest,
		shown: shown && {
			...shown.sitting,
			lines: documentDifference(shown.earlier, shown.text)
		},
		mayWrite: mayWrite(plan.status, roles).ok
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request, url }) => {
		const { actor, code } = workplace(locals.actor);
		const form = await readForm(request);
		const restored = await restoreSection(
			{ db: locals.beredt.db, now: locals.now, actor },
			{
				municipality: code,
				planId: params.id,
				sectionId: params.afsnit,
				revision: wholeNumber(form.staar),
				wanted: wholeNumber(form.gendan)
			}
		);
		if (!restored.ok) return fail(422, { reason: restored.reason });
		redirect(303, `${url.pathname}?gendannet=${restored.value.revision}#gendannet`);
	}
};
