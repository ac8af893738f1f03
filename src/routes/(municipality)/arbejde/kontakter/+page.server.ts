import { neededSlots, showContact, slotName } from '#domain/directory';
import { contactSlots } from '#domain/document';
import { mayAct } from '#domain/identity';
import { mayConfirmContacts } from '#server/directory/confirm-contact';
import { listContacts } from '#server/directory/directory-store';
import { workplace } from '#server/identity/workplace';
import { findPlan, listPlans } from '#server/plan/plan-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor, code, scope } = workplace(locals.actor);
	return locals.beredt.db.transaction(scope, async (tx) => {
		const contacts = await listContacts(tx, code);
		const drafts = (await listPlans(tx, code)).filter(({ status }) => status === 'draft');
		const plans = await Promise.all(drafts.map(({ id }) => findPlan(tx, code, id)));
		const asked = plans
			.flatMap((plan) => plan?.sections ?? [])
			.flatMap(({ body }) => contactSlots(body));
		const filled = new Set(contacts.map(({ slot }) => slot));
		return {
			contacts: contacts.map((contact) => ({
				...showContact(contact, locals.now),
				owner: contact.owner
			})),
			/** What the paths and the plan under way ask for, and nobody has filled. */
			missing: [...new Set([...neededSlots, ...asked])]
				.filter((slot) => !filled.has(slot))
				.map((slot) => ({ slot, name: slotName(slot) })),
			mayConfirm: mayAct(actor, code, mayConfirmContacts)
		};
	});
};
