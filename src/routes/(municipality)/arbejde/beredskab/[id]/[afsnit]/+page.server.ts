import { error, fail, redirect } from '@sveltejs/kit';
import { showContact } from '#domain/directory';
import { rolesIn } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import { checkPlan, mayRead, mayWrite, verdict } from '#domain/plan';
import { contactValues } from '#server/directory/contact-values';
import { listContacts } from '#server/directory/directory-store';
import { getEdition, listPassages } from '#server/guide/guide-store';
import { readForm } from '#server/platform/read-form';
import { workplace } from '#server/identity/workplace';
import { findPlan, findSection } from '#server/plan/plan-store';
import { takeGuidePassage } from '#server/plan/take-guide-passage';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	const roles = rolesIn(actor, code);
	if (!mayRead(roles)) error(403, { message: 'Planen er for dem, der skriver og beslutter den' });
	const { db, planTemplates, requirements } = locals.beredt;
	return db.transaction(scope, async (tx) => {
		const plan = await findPlan(tx, code, params.id);
		const section = plan && (await findSection(tx, code, params.id, params.afsnit));
		if (!section) error(404, { message: 'Afsnittet findes ikke' });
		const edition = await getEdition(tx);
		const passages = section.theme ? await listPassages(tx, edition.number, section.theme) : [];
		const contacts = await listContacts(tx, code);
		const at = plan.sections.findIndex(({ id }) => id === section.id);
		return {
			plan: { id: plan.id, type: plan.type, status: plan.status },
			section,
			guidance:
				planTemplates[plan.type].sections.find(({ id }) => id === section.id)?.guidance ?? null,
			next: plan.sections[at + 1] ?? null,
			edition: edition.number,
			passages,
			contacts: contactValues(contacts.map((contact) => showContact(contact, locals.now))),
			findings: checkPlan(plan, dayOf(locals.now))
				.filter(({ place }) => place?.section === section.id)
				.map((finding) => ({
					...finding,
					verdict: verdict(finding),
					text: requirements[finding.requirement]
				})),
			mayWrite: mayWrite(plan.status, roles).ok
		};
	});
};

export const actions: Actions = {
	/** Without script a passage is taken to the end of the saved text. */
	take: async ({ locals, params, request, url }) => {
		const { actor, code } = workplace(locals.actor);
		const form = await readForm(request);
		const taken = await takeGuidePassage(
			{ db: locals.beredt.db, now: locals.now, actor },
			{
				municipality: code,
				planId: params.id,
				sectionId: params.afsnit,
				passage: form.passage ?? '',
				blockId: locals.newId()
			}
		);
		if (!taken.ok) return fail(422, { reason: taken.reason });
		redirect(303, url.pathname);
	}
};
