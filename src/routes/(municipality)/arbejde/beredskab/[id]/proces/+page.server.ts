import { error, fail, redirect } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { mayRead } from '#domain/plan';
import { workplace } from '#server/identity/workplace';
import { noteStage } from '#server/plan/note-stage';
import { findPlan } from '#server/plan/plan-store';
import { readProcess } from '#server/plan/read-process';
import { readForm } from '#server/platform/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	if (!mayRead(rolesIn(actor, code)))
		error(403, { message: 'Planen er for dem, der skriver og beslutter den' });
	return locals.beredt.db.transaction(scope, async (tx) => {
		const plan = await findPlan(tx, code, params.id);
		if (!plan) error(404, { message: 'Planen findes ikke' });
		return {
			plan: { id: plan.id, type: plan.type, title: plan.title },
			stages: await readProcess(tx, plan, locals.now)
		};
	});
};

export const actions: Actions = {
	note: async ({ locals, params, request, url }) => {
		const { actor, code } = workplace(locals.actor);
		const form = await readForm(request);
		const { stage = '', who = '', dueOn = '', doneOn = '', note = '' } = form;
		const noted = await noteStage(
			{ db: locals.beredt.db, now: locals.now, actor },
			{
				municipality: code,
				planId: params.id,
				revision: /^\d{1,9}$/.test(form.revision ?? '') ? Number(form.revision) : 0,
				stage,
				who,
				dueOn,
				doneOn,
				note
			}
		);
		if (!noted.ok) {
			return fail(422, { reason: noted.reason, field: noted.about?.[0], typed: form });
		}
		redirect(303, `${url.pathname}#${stage}`);
	}
};
