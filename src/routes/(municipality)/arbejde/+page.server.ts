import { fail, redirect } from '@sveltejs/kit';
import { assignmentState, mayRead, parsePlanType, planTypes, revisionClock } from '#domain/plan';
import { mayAct, rolesIn } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import { mayReadApplications, maySeeEngagement } from '#domain/programme';
import { listContacts } from '#server/directory/directory-store';
import { readForm } from '#server/platform/read-form';
import { workplace } from '#server/identity/workplace';
import { findIdleApprovals } from '#server/pathway/clashing-approvals';
import { joiningProgress } from '#server/pathway/joining-progress';
import { hasNewerTemplate } from '#server/pathway/newer-template';
import { listOpenAssignments } from '#server/plan/assignment-store';
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
		const roles = rolesIn(actor, code);
		const seesPlans = mayRead(roles);
		const plans = await listPlans(tx, code);
		const current = await findCurrentVersion(tx, code, 'overgreb');
		const contacts = await listContacts(tx, code);
		const versions: StoredVersion[] = [];
		for (const type of planTypes) versions.push(...(await listVersions(tx, code, type)));
		const assigned = (await listOpenAssignments(tx, code)).filter(
			({ personId }) => personId === actor.personId
		);
		return {
			assigned: (seesPlans ? assigned : []).map((one) => ({
				...one,
				state: assignmentState(one, today)
			})),
			joining,
			newerPath: await hasNewerTemplate(tx, code),
			idle: await findIdleApprovals(tx, code),
			guideChanges: seesPlans ? await guideChangesByPlan(tx, code) : [],
			mayRead: seesPlans,
			seesApplications: mayReadApplications(roles),
			seesEngagements: maySeeEngagement('municipality', roles),
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
			/** The types nothing is under way of, for those who may begin. */
			starts: mayAct(actor, code, ['plan-writer', 'plan-owner'])
				? planTypes
						.filter((type) => !plans.some((plan) => plan.type === type && isUnderWay(plan.status)))
						.map((type) => ({
							type,
							revises: versions.some(
								({ content, publishedAt, supersededAt }) =>
									content.type === type && publishedAt !== null && supersededAt === null
							)
						}))
				: []
		};
	});
};

const versionOf = (version: StoredVersion | undefined) =>
	version ? { number: version.content.number, heldOn: version.content.adoption.heldOn } : undefined;

const isUnderWay = (status: string) => status !== 'published' && status !== 'superseded';

const startedFrom: Readonly<Record<string, 'current' | 'file'>> = {
	gaeldende: 'current',
	fil: 'file'
};

export const actions: Actions = {
	start: async ({ locals, request }) => {
		const { actor, code } = workplace(locals.actor);
		const { db, planTemplates } = locals.beredt;
		const form = await readForm(request);
		const type = parsePlanType(form.type ?? '') ?? 'overgreb';
		const started = await startPlan(
			{ db, now: locals.now, actor },
			{
				municipality: code,
				type,
				from: startedFrom[form.fra ?? ''] ?? 'guide',
				id: locals.newId(),
				template: planTemplates[type]
			}
		);
		if (!started.ok) return fail(409, { reason: started.reason });
		const file = form.fra === 'fil' ? '/import' : '';
		redirect(303, `/arbejde/beredskab/${started.value}${file}`);
	}
};
