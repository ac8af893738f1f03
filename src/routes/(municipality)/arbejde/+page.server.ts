import { fail, redirect } from '@sveltejs/kit';
import { mayRead, planTypes, revisionClock } from '#domain/plan';
import { mayAct, rolesIn } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import { listContacts } from '#server/directory/directory-store';
import { readForm } from '#server/platform/read-form';
import { workplace } from '#server/identity/workplace';
import { joiningProgress } from '#server/pathway/joining-progress';
import { guideChangesByPlan } from '#server/plan/guide-changes';
import { listPlans } from '#server/plan/plan-store';
import { startPlan } from '#server/plan/start-plan';
import { findCurrentVersion, listVersions, type StoredVersion } from '#server/plan/version-store';
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
		const seesPlans = mayRead(rolesIn(actor, code));
		const plans = await listPlans(tx, code);
		const current = await findCurrentVersion(tx, code, 'overgreb');
		const contacts = await listContacts(tx, code);
		const versions: StoredVersion[] = [];
		for (const type of planTypes) versions.push(...(await listVersions(tx, code, type)));
		return {
			joining,
			guideChanges: seesPlans ? await guideChangesByPlan(tx, code) : [],
			mayRead: seesPlans,
			plans: (seesPlans ? plans : []).map((plan) => ({
				...plan,
				version: versionOf(versions.find(({ planId }) => planId === plan.id)),
				next: 1 + versions.filter(({ content }) => content.type === plan.type).length
			})),
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

const versionOf = (version: StoredVersion | undefined) =>
	version ? { number: version.content.number, heldOn: version.content.adoption.heldOn } : undefined;

const isUnderWay = (status: string) => status !== 'published' && status !== 'superseded';

export const actions: Actions = {
	start: async ({ locals, request }) => {
		const { actor, code } = workplace(locals.actor);
		const { db, planTemplate } = locals.beredt;
		const form = await readForm(request);
		const started = await startPlan(
			{ db, now: locals.now, actor },
			{
				municipality: code,
				type: 'overgreb',
				from: form.fra === 'gaeldende' ? 'current' : 'guide',
				id: locals.newId(),
				template: planTemplate
			}
		);
		if (!started.ok) return fail(409, { reason: started.reason });
		redirect(303, `/arbejde/beredskab/${started.value}`);
	}
};
