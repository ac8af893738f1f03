import { error, fail, redirect } from '@sveltejs/kit';
import { showContact } from '#domain/directory';
import { rolesIn } from '#domain/identity';
import { mayRead, mayWrite } from '#domain/plan';
import { contactValues } from '#server/directory/contact-values';
import { listContacts } from '#server/directory/directory-store';
import { readForm } from '#server/platform/read-form';
import { workplace } from '#server/identity/workplace';
import { listGuideChanges } from '#server/plan/guide-changes';
import { findPlan, listPlans } from '#server/plan/plan-store';
import { settleTakenPassage } from '#server/plan/settle-taken-passage';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	const roles = rolesIn(actor, code);
	if (!mayRead(roles)) error(403, { message: 'Planen er for dem, der skriver og beslutter den' });
	return locals.beredt.db.transaction(scope, async (tx) => {
		const plan = await findPlan(tx, code, params.id);
		if (!plan) error(404, { message: 'Planen findes ikke' });
		const { edition, changes } = await listGuideChanges(tx, plan.sections);
		const contacts = await listContacts(tx, code);
		const others = (await listPlans(tx, code)).filter(({ type }) => type === plan.type);
		return {
			plan: { id: plan.id, type: plan.type, status: plan.status },
			edition,
			changes,
			contacts: contactValues(contacts.map((contact) => showContact(contact, locals.now))),
			mayWrite: mayWrite(plan.status, roles).ok,
			/** A frozen text is never changed: the revision is where it is done. */
			draft: others.find(({ status }) => status === 'draft')?.id ?? null,
			mayStart:
				mayWrite('draft', roles).ok &&
				plan.status === 'published' &&
				others.every(({ status }) => status === 'published' || status === 'superseded')
		};
	});
};

export const actions: Actions = {
	settle: async ({ locals, params, request, url }) => {
		const { actor, code } = workplace(locals.actor);
		const form = await readForm(request);
		const settled = await settleTakenPassage(
			{ db: locals.beredt.db, now: locals.now, actor },
			{
				municipality: code,
				planId: params.id,
				sectionId: form.section ?? '',
				block: form.block ?? '',
				revision: Number(form.revision),
				edition: Number(form.edition),
				choice: form.choice ?? '',
				newId: locals.newId
			}
		);
		if (!settled.ok) return fail(422, { reason: settled.reason });
		redirect(303, `${url.pathname}#status`);
	}
};
