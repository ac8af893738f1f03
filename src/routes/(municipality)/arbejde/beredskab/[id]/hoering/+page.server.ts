import { error, fail, redirect } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import { checkPlan, mayRead, movesFrom, stopsRecommendation } from '#domain/plan';
import { getMunicipality } from '#server/directory/directory-store';
import { workplace } from '#server/identity/workplace';
import { changeHearingLink, linkChanges } from '#server/plan/change-hearing-link';
import { closeHearing } from '#server/plan/close-hearing';
import { handleHearingAnswer } from '#server/plan/handle-hearing-answer';
import { hearingReport } from '#server/plan/hearing-report';
import { findPlan } from '#server/plan/plan-store';
import { sendHearing, type PrintedLink } from '#server/plan/send-hearing';
import { readForm } from '#server/platform/read-form';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	const roles = rolesIn(actor, code);
	if (!mayRead(roles))
		error(403, { message: 'Høringen er for dem, der skriver og beslutter planen' });
	const today = dayOf(locals.now);
	const found = await locals.beredt.db.transaction(scope, async (tx) => ({
		plan: await findPlan(tx, code, params.id),
		report: await hearingReport(tx, code, params.id, today)
	}));
	const { plan, report } = found;
	if (!plan) error(404, { message: 'Planen findes ikke' });
	return {
		plan: { id: plan.id, type: plan.type, title: plan.title, status: plan.status },
		report: report && {
			hearing: report.hearing,
			bodies: report.bodies,
			open: report.open,
			unhandled: report.unhandled
		},
		missing: checkPlan(plan, today).filter(stopsRecommendation).length,
		conducts: movesFrom('draft', roles).includes('hearing'),
		today
	};
};

/** Reads the form once: what was typed goes back to the page when the answer is no. */
async function asked({ locals, params, request }: RequestEvent) {
	const { actor, code } = workplace(locals.actor);
	const form = await readForm(request);
	return {
		context: { db: locals.beredt.db, now: locals.now, actor },
		plan: { municipality: code, planId: params.id },
		code,
		form
	};
}

/** Where a body answers. Shown once, to be printed or handed over. */
async function addressed(
	{ locals }: RequestEvent,
	code: string,
	printed: readonly PrintedLink[]
): Promise<readonly { readonly name: string; readonly address: string }[]> {
	const { slug } = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		getMunicipality(tx, code)
	);
	return printed.map(({ name, secret }) => ({
		name,
		address: new URL(`/hoering/${slug}/${secret}`, locals.beredt.settings.origin).href
	}));
}

type Refused = { readonly reason: string; readonly about?: readonly string[] };

const noLinks: readonly { readonly name: string; readonly address: string }[] = [];
const done = (links = noLinks) => ({
	reason: undefined as string | undefined,
	about: [] as readonly string[],
	typed: {} as Readonly<Record<string, string>>,
	links
});
const refused = ({ reason, about }: Refused, typed: Readonly<Record<string, string>>) =>
	fail(422, { ...done(), reason, about: about ?? [], typed });

export const actions: Actions = {
	send: async (event) => {
		const { context, plan, code, form } = await asked(event);
		const { closesOn = '', invitation = '', bodies = '' } = form;
		const sent = await sendHearing(context, {
			...plan,
			closesOn,
			invitation,
			bodies,
			hearingId: event.locals.newId(),
			overrideReason: form.override === 'ja' ? (form.reason ?? '') : null
		});
		if (!sent.ok) return refused(sent, form);
		if (sent.value.length === 0) redirect(303, `${event.url.pathname}#status`);
		return done(await addressed(event, code, sent.value));
	},
	link: async (event) => {
		const { context, plan, code, form } = await asked(event);
		const change = linkChanges.find((one) => one === form.change) ?? 'renew';
		const changed = await changeHearingLink(context, { ...plan, bodyId: form.part ?? '', change });
		if (!changed.ok) return refused(changed, form);
		if (changed.value === null) redirect(303, `${event.url.pathname}#status`);
		return done(await addressed(event, code, [changed.value]));
	},
	close: async (event) => {
		const { context, plan, form } = await asked(event);
		const closed = await closeHearing(context, plan);
		if (!closed.ok) return refused(closed, form);
		redirect(303, `${event.url.pathname}#status`);
	},
	handle: async (event) => {
		const { context, plan, form } = await asked(event);
		const { part = '', afsnit = '', outcome = '', reply = '' } = form;
		const handled = await handleHearingAnswer(context, {
			...plan,
			bodyId: part,
			sectionId: afsnit,
			revision: /^\d{1,9}$/.test(form.revision ?? '') ? Number(form.revision) : 0,
			outcome,
			reply
		});
		if (!handled.ok) return refused(handled, form);
		redirect(303, `${event.url.pathname}#svar`);
	}
};
