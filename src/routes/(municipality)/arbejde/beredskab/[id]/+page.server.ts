import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import { checkPlan, mayInWriting, mayRead, mayWrite, movesFrom, verdict } from '#domain/plan';
import { readForm } from '#server/platform/read-form';
import { workplace } from '#server/identity/workplace';
import { adoptPlan } from '#server/plan/adopt-plan';
import { listFindingNotes } from '#server/plan/finding-note-store';
import { planProgress } from '#server/plan/plan-progress';
import { findPlan, listPlans } from '#server/plan/plan-store';
import { countGuideChanges } from '#server/plan/guide-changes';
import { publishPlan } from '#server/plan/publish-plan';
import { readProcess } from '#server/plan/read-process';
import { recommendPlan } from '#server/plan/recommend-plan';
import { listVersions } from '#server/plan/version-store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	const roles = rolesIn(actor, code);
	if (!mayRead(roles)) error(403, { message: 'Planen er for dem, der skriver og beslutter den' });
	const { db, requirementsOf, catalogue } = locals.beredt;
	const found = await db.transaction(scope, async (tx) => {
		const plan = await findPlan(tx, code, params.id);
		const versions = plan ? await listVersions(tx, code, plan.type) : [];
		const sibling = plan && (await listPlans(tx, code)).find(({ type }) => type !== plan.type);
		return {
			plan,
			version: versions.find(({ planId }) => planId === params.id),
			stages: plan ? await readProcess(tx, plan, locals.now) : [],
			sibling,
			notes: await listFindingNotes(tx, code, params.id),
			guideChanges: plan ? await countGuideChanges(tx, plan.sections) : 0
		};
	});
	const { plan, version, stages, sibling, guideChanges, notes } = found;
	if (!plan) error(404, { message: 'Planen findes ikke' });
	const progress = await planProgress({ db, now: locals.now }, { code, planId: plan.id });
	return {
		progress,
		mayAssign: mayInWriting('assign', plan.status, roles).ok,
		plan: {
			id: plan.id,
			type: plan.type,
			title: plan.title,
			status: plan.status,
			publication: plan.publication,
			adoption: plan.adoption,
			overrideReason: plan.overrideReason,
			sections: plan.sections.map(({ id, title }) => ({ id, title }))
		},
		stages,
		sibling: sibling && { id: sibling.id, type: sibling.type, status: sibling.status },
		guideChanges,
		version: version && { number: version.content.number, hash: version.hash },
		findings: checkPlan(plan, dayOf(locals.now), catalogue).map((finding) => ({
			...finding,
			verdict: verdict(finding),
			text: requirementsOf[plan.type][finding.requirement]
		})),
		/** What is done about each finding, by requirement. */
		follow: {
			mayAnswer: mayInWriting('answer-finding', plan.status, roles).ok,
			notes: Object.fromEntries(
				notes.map(({ requirement, kind, dueOn, doneAt }) => [requirement, { kind, dueOn, doneAt }])
			)
		},
		moves: movesFrom(plan.status, roles),
		mayWrite: mayWrite(plan.status, roles).ok
	};
};

/** Reads the form once: what was typed goes back to the page when the answer is no. */
async function asked({ locals, params, request }: RequestEvent & { params: { id: string } }) {
	const { actor, code } = workplace(locals.actor);
	const form = await readForm(request);
	return {
		context: { db: locals.beredt.db, now: locals.now, actor },
		plan: { municipality: code, planId: params.id },
		form
	};
}

type Refused = { readonly reason: string; readonly about?: readonly string[] };

const refused = ({ reason, about }: Refused, typed: Readonly<Record<string, string>>) =>
	fail(422, { reason, about: about ?? [], typed });

/** The page's line of status, so that focus lands on what the decision changed. */
const decided = (url: URL) => `${url.pathname}#status`;

export const actions: Actions = {
	recommend: async (event) => {
		const { context, plan, form } = await asked(event);
		const done = await recommendPlan(context, {
			...plan,
			to: 'recommended',
			overrideReason: form.override === 'ja' ? (form.reason ?? '') : null
		});
		if (!done.ok) return refused(done, form);
		redirect(303, decided(event.url));
	},
	sendBack: async (event) => {
		const { context, plan, form } = await asked(event);
		const done = await recommendPlan(context, { ...plan, to: 'draft', overrideReason: null });
		if (!done.ok) return refused(done, form);
		redirect(303, decided(event.url));
	},
	adopt: async (event) => {
		const { context, plan, form } = await asked(event);
		const { body = '', heldOn = '', agendaItem = '', link = '' } = form;
		const adoption = { body, heldOn, agendaItem, link };
		const done = await adoptPlan(context, { ...plan, adoption });
		if (!done.ok) return refused(done, form);
		redirect(303, decided(event.url));
	},
	publish: async (event) => {
		const { context, plan, form } = await asked(event);
		const done = await publishPlan(context, {
			...plan,
			origin: event.locals.beredt.settings.origin
		});
		if (!done.ok) return refused(done, form);
		redirect(303, decided(event.url));
	}
};
