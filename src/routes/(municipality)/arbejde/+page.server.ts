import { fail, redirect } from '@sveltejs/kit';
import { revisionClock } from '#domain/plan';
import { mayAct } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import { listContacts } from '#server/directory/directory-store';
import { workplace } from '#server/identity/workplace';
import { joiningProgress } from '#server/pathway/joining-progress';
import { listPlans } from '#server/plan/plan-store';
import { startPlan } from '#server/plan/start-plan';
import { findCurrentVersion } from '#server/plan/version-store';
import { contactStatus } from '#domain/directory';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor, code, scope } = workplace(locals.actor);
	const today = dayOf(locals.now);
	const { db } = locals.beredt;
	// Whoever owns the plan sees what is left until the municipality can publish.
	const joining = mayAct(actor, code, ['plan-owner'])
		? await joiningProgress(db, locals.now, code)
		: undefined;
	return db.transaction(scope, async (tx) => {
		const plans = await listPlans(tx, code);
		const current = await findCurrentVersion(tx, code, 'overgreb');
		const contacts = await listContacts(tx, code);
		return {
			joining,
			plans,
			current: current && {
				number: current.content.number,
				heldOn: current.content.adoption.heldOn,
				clock: revisionClock(current.content.adoption.heldOn, today)
			},
			overdueContacts: contacts
				.filter((contact) => contactStatus(contact, today) !== 'current')
				.map(({ slot, label }) => ({ slot, label })),
			mayStart:
				mayAct(actor, code, ['plan-writer', 'plan-owner']) &&
				!plans.some(({ type, status }) => type === 'overgreb' && isUnderWay(status))
		};
	});
};

const isUnderWay = (status: string) => status !== 'published' && status !== 'superseded';

export const actions: Actions = {
	start: async ({ locals, request }) => {
		const { actor, code } = workplace(locals.actor);
		const { db, planTemplate } = locals.beredt;
		const form = await request.formData();
		const started = await startPlan(
			{ db, now: locals.now, actor },
			{
				municipality: code,
				type: 'overgreb',
				from: form.get('fra') === 'gaeldende' ? 'current' : 'guide',
				id: locals.newId(),
				template: planTemplate
			}
		);
		if (!started.ok) return fail(409, { reason: started.reason });
		redirect(303, `/arbejde/beredskab/${started.value}`);
	}
};
