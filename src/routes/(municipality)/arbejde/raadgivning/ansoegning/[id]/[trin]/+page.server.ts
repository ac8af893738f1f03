import { error, fail, redirect } from '@sveltejs/kit';
import { writtenText } from '#domain/kernel';
import { applicationSteps, applicationThemes } from '#domain/programme';
import { namesOf } from '#server/identity/person-names';
import { readForm, wholeNumber } from '#server/platform/read-form';
import { applicationDesk, openApplication } from '#server/programme/application-desk';
import { saveField } from '#server/programme/save-field';
import type { Actions, PageServerLoad } from './$types';

const stepAt = (trin: string) => {
	const at = applicationSteps.findIndex((step) => step === trin);
	const step = applicationSteps[at];
	if (!step) error(404, { message: 'Siden findes ikke' });
	return { step, next: applicationSteps[at + 1] ?? null };
};

export const load: PageServerLoad = async ({ locals, params }) => {
	const { step, next } = stepAt(params.trin);
	const application = await openApplication(locals, params.id);
	const names = await namesOf(
		locals.beredt.db,
		application.beside.map(({ savedBy }) => savedBy)
	);
	return {
		id: application.id,
		status: application.status,
		round: { name: application.round.name, level: application.round.level },
		step,
		next,
		fields: application.fields.filter((field) => field.step === step),
		beside: application.beside.map(({ id, field, savedBy }) => ({
			id,
			field,
			name: names.get(savedBy) ?? 'en kollega'
		})),
		missing: application.steps.find((one) => one.step === step)?.missing ?? []
	};
};

export const actions: Actions = {
	/** Without script: every field of the step that was touched; the rest is left as it is. */
	gem: async ({ locals, params, request, url }) => {
		const { step, next } = stepAt(params.trin);
		const { code, context } = applicationDesk(locals);
		const application = await openApplication(locals, params.id);
		const form = await readForm(request);
		const refused: { field: string; reason: string; beside: string | null }[] = [];
		const typed: Record<string, string> = {};
		for (const { id, kind, mayWrite } of application.fields.filter((one) => one.step === step)) {
			const name = `felt-${id}`;
			if (!mayWrite || form[`set-${id}`] === undefined) continue;
			const value =
				kind === 'choices'
					? applicationThemes.filter((_, at) => form[`${name}-${at}`] !== undefined).join('\n')
					: (form[name] ?? '');
			if (writtenText(value) === writtenText(form[`var-${id}`] ?? '')) continue;
			const saved = await saveField(context, {
				municipality: code,
				id: params.id,
				field: id,
				revision: wholeNumber(form[`set-${id}`]),
				value,
				beside: { id: locals.newId() }
			});
			if (saved.ok) continue;
			const beside = 'theirs' in saved ? saved.beside : null;
			refused.push({ field: id, reason: saved.reason, beside });
			// What lies beside is kept, and the field shows what is saved.
			if (!beside) typed[id] = value;
		}
		const isConflict = refused.some(({ beside }) => beside !== null);
		if (refused.length > 0) return fail(isConflict ? 409 : 422, { refused, typed });
		const home = `/arbejde/raadgivning/ansoegning/${params.id}`;
		redirect(303, form.videre && next ? `${home}/${next}` : form.videre ? home : url.pathname);
	}
};
