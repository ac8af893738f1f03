import { error, fail, redirect } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import type { Result } from '#domain/kernel';
import { mayInWriting, mayRead } from '#domain/plan';
import { workplace } from '#server/identity/workplace';
import { findPlan } from '#server/plan/plan-store';
import { readPromises } from '#server/plan/read-promises';
import {
	keepPromise,
	leaveOutPromise,
	takePromise,
	type PromiseRefusal
} from '#server/plan/settle-promise';
import { readForm } from '#server/platform/read-form';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	const roles = rolesIn(actor, code);
	return locals.beredt.db.transaction(scope, async (tx) => {
		const plan = await findPlan(tx, code, params.id);
		if (!plan) error(404, { message: 'Planen findes ikke' });
		if (!mayRead(roles)) error(403, { message: 'Planen er for dem, der skriver og beslutter den' });
		const { id, type, status, sections } = plan;
		return {
			plan: { id, type, isAdopted: status === 'adopted' || status === 'published' },
			titles: Object.fromEntries(sections.map((section) => [section.id, section.title])),
			promises: await readPromises(tx, plan, locals.now),
			maySettle: mayInWriting('promise', status, roles).ok
		};
	});
};

async function asked({ locals, params, request, url }: RequestEvent) {
	const { actor, code } = workplace(locals.actor);
	const form = await readForm(request);
	const { promise = '' } = form;
	const revision = Number(/^\d{1,9}$/.exec(form.revision ?? '')?.[0] ?? 0);
	return {
		context: { db: locals.beredt.db, now: locals.now, actor },
		which: { municipality: code, planId: params.id, promise, revision },
		form,
		answer: (done: Result<void, PromiseRefusal>) => {
			if (!done.ok) return fail(422, { reason: done.reason, field: done.about?.[0], typed: form });
			return redirect(303, `${url.pathname}#${promise}`);
		}
	};
}

export const actions: Actions = {
	tag: async (event) => {
		const { context, which, form, answer } = await asked(event);
		const { what = '', dueOn = '' } = form;
		return answer(await takePromise(context, { ...which, what, dueOn }));
	},
	udelad: async (event) => {
		const { context, which, answer } = await asked(event);
		return answer(await leaveOutPromise(context, which));
	},
	faerdig: async (event) => {
		const { context, which, answer } = await asked(event);
		return answer(await keepPromise(context, which));
	}
};
