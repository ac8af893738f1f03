import { error, fail, redirect } from '@sveltejs/kit';
import { isAgency, type Actor } from '#domain/identity';
import { reference } from '#domain/law';
import { findTextToApprove } from '#server/approval-list';
import { approveText, mayApprove, withdrawApproval } from '#server/approve-text';
import { clashesWithApproval } from '#server/pathway/clashing-approvals';
import { readForm } from '#server/platform/read-form';
import { kindOfSlug } from '#ui/identity/approval-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

function asked({ locals, params, url }: Pick<RequestEvent, 'locals' | 'params' | 'url'>) {
	const { actor } = locals;
	if (!actor) redirect(303, `/log-ind?til=${url.pathname}`);
	if (!isAgency(actor)) error(403, { message: 'Denne side er for styrelsens medarbejdere' });
	const subjectKind = kindOfSlug(params.slags);
	if (!subjectKind) error(404, { message: 'Vi kender ikke den slags tekst' });
	return { actor, which: { subjectKind, subject: params.id } };
}

export const load: PageServerLoad = async (event) => {
	const { actor, which } = asked(event);
	const { db, requirements, planTemplate } = event.locals.beredt;
	const found = await db.transaction({ kind: 'agency' }, (tx) =>
		findTextToApprove(tx, which, { requirements, planTemplate })
	);
	if (!found) error(404, { message: 'Vi har ikke den tekst' });
	const { text, national, uses, lapsed, before } = found;
	// What municipalities have published is theirs: the agency sees it as everybody does.
	const clashing =
		text.awaits || text.approval
			? await db.transaction({ kind: 'public' }, (tx) => clashesWithApproval(tx, text))
			: [];
	const { definition, texts } = national.template;
	return {
		mayApprove: mayApprove(actor),
		text,
		uses,
		lapsed,
		before,
		clashing,
		/** Names of the provisions that the text, and their forerunners, speak of. */
		law: Object.fromEntries(
			national.pathApprovals.provisions.map((one) => [
				one.id,
				{
					reference: reference(one),
					title: one.title,
					unconfirmed: !national.pathApprovals.law.has(one.id)
				}
			])
		),
		path: text.subjectKind === 'step' ? { questions: definition.questions, texts } : null
	};
};

const context = ({ locals }: RequestEvent, actor: Actor) => ({
	db: locals.beredt.db,
	now: locals.now,
	actor
});

/** Back to the list as it was filtered, with what was done. */
function backToList({ url, params }: RequestEvent, what: 'godkendt' | 'trukket'): never {
	const query = new URLSearchParams();
	for (const name of ['slags', 'tema']) {
		const value = url.searchParams.get(name);
		if (value) query.set(name, value);
	}
	query.set(what, `${params.slags}/${params.id}`);
	redirect(303, `/styrelsen/godkendelser?${query}`);
}

export const actions: Actions = {
	godkend: async (event) => {
		const { actor, which } = asked(event);
		const form = await readForm(event.request);
		const typed = { source: form.source ?? '', vouchedFor: form['vouched-for'] === 'ja' };
		const done = await approveText(context(event, actor), {
			...which,
			...typed,
			hash: form.hash ?? ''
		});
		if (!done.ok) {
			return fail(422, { reason: done.reason, about: done.about ?? [], ...typed, why: '' });
		}
		backToList(event, 'godkendt');
	},
	traek: async (event) => {
		const { actor, which } = asked(event);
		const form = await readForm(event.request);
		const why = form.reason ?? '';
		const done = await withdrawApproval(context(event, actor), {
			...which,
			hash: form.hash ?? '',
			reason: why
		});
		if (!done.ok) {
			const typed = { source: '', vouchedFor: false, why };
			return fail(422, { reason: done.reason, about: done.about ?? [], ...typed });
		}
		backToList(event, 'trukket');
	}
};
