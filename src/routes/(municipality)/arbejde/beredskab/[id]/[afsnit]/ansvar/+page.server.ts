import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { mayInWriting } from '#domain/plan';
import { colleaguesIn } from '#server/identity/colleagues';
import { workplace } from '#server/identity/workplace';
import { readForm } from '#server/platform/read-form';
import {
	assignSection,
	finishSection,
	unassignSection,
	type AssignRefusal
} from '#server/plan/assign-section';
import { findAssignment } from '#server/plan/assignment-store';
import { findPlan } from '#server/plan/plan-store';
import type { Result } from '#domain/kernel';
import type { Actions, PageServerLoad } from './$types';

type Params = { readonly id: string; readonly afsnit: string };

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	const { db } = locals.beredt;
	const read = await db.transaction(scope, async (tx) => ({
		plan: await findPlan(tx, code, params.id),
		assignment: await findAssignment(tx, { code, planId: params.id, sectionId: params.afsnit })
	}));
	const { plan, assignment } = read;
	const section = plan?.sections.find(({ id }) => id === params.afsnit);
	if (!plan || !section) error(404, { message: 'Afsnittet findes ikke' });
	const roles = rolesIn(actor, code);
	if (!mayInWriting('follow', plan.status, roles).ok)
		error(403, { message: 'Planen er for dem, der skriver og beslutter den' });
	const people = await colleaguesIn(db, code);
	return {
		plan: { id: plan.id, type: plan.type },
		section: { id: section.id, title: section.title },
		people,
		assignment: assignment && {
			personId: assignment.personId,
			name: people.find(({ id }) => id === assignment.personId)?.name ?? 'En tidligere kollega',
			dueOn: assignment.dueOn,
			isDone: assignment.doneAt !== null
		},
		mayAssign: mayInWriting('assign', plan.status, roles).ok
	};
};

/** Where an action leads when it is done: back to the list of sections. */
async function asked({ locals, params, request }: RequestEvent & { params: Params }) {
	const { actor, code } = workplace(locals.actor);
	return {
		context: { db: locals.beredt.db, now: locals.now, actor },
		where: { municipality: code, planId: params.id, sectionId: params.afsnit },
		home: `/arbejde/beredskab/${params.id}`,
		form: await readForm(request)
	};
}

function answer(
	done: Result<void, AssignRefusal>,
	{ home, form }: { readonly home: string; readonly form: Readonly<Record<string, string>> }
) {
	if (!done.ok) return fail(422, { reason: done.reason, typed: form });
	redirect(303, home);
}

export const actions: Actions = {
	fordel: async (event) => {
		const { context, where, ...rest } = await asked(event);
		const { person = '', senest = '' } = rest.form;
		return answer(
			await assignSection(context, { ...where, personId: person, dueOn: senest }),
			rest
		);
	},
	faerdig: async (event) => {
		const { context, where, ...rest } = await asked(event);
		return answer(await finishSection(context, { ...where, done: true }), rest);
	},
	genaabn: async (event) => {
		const { context, where, ...rest } = await asked(event);
		return answer(await finishSection(context, { ...where, done: false }), rest);
	},
	fjern: async (event) => {
		const { context, where, ...rest } = await asked(event);
		return answer(await unassignSection(context, where), rest);
	}
};
