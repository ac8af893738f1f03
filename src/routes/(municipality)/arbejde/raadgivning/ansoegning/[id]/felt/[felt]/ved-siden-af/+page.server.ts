import { error, fail, redirect } from '@sveltejs/kit';
import { applicationThemes } from '#domain/programme';
import { namesOf } from '#server/identity/person-names';
import { readForm, wholeNumber } from '#server/platform/read-form';
import { applicationDesk, openApplication } from '#server/programme/application-desk';
import { settleField } from '#server/programme/settle-field-text';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const application = await openApplication(locals, params.id);
	const field = application.fields.find(({ id }) => id === params.felt);
	const beside = application.beside.find(
		(one) => one.field === params.felt && one.id === url.searchParams.get('tekst')
	);
	if (!field || !beside) error(404, { message: 'Teksten findes ikke, eller den er lagt på plads' });
	const names = await namesOf(locals.beredt.db, [beside.savedBy]);
	const chosen = [...field.value.split('\n'), ...beside.value.split('\n')];
	return {
		id: application.id,
		field,
		beside: { ...beside, name: names.get(beside.savedBy) ?? 'en kollega' },
		/** Where it is chosen and not written: everything that either chose. */
		union: applicationThemes.filter((theme) => chosen.includes(theme)).join('\n')
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const { code, context } = applicationDesk(locals);
		const form = await readForm(request);
		const { tekst: value = '', staar, ved = '', skrevet = '', gor } = form;
		const settled = await settleField(context, {
			municipality: code,
			id: params.id,
			field: params.felt,
			besideId: ved,
			besideAt: skrevet,
			revision: wholeNumber(staar),
			value: gor === 'behold' ? null : value
		});
		if (!settled.ok) return fail(422, { reason: settled.reason, value });
		redirect(303, `/arbejde/raadgivning/ansoegning/${params.id}`);
	}
};
