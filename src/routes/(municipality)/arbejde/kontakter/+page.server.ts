import { isSlot, showContact, slotName } from '#domain/directory';
import { mayAct } from '#domain/identity';
import { mayConfirmContacts } from '#server/directory/confirm-contact';
import { listContacts } from '#server/directory/directory-store';
import { workplace } from '#server/identity/workplace';
import { askedSlots } from '#server/plan/asked-slots';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor, code, scope } = workplace(locals.actor);
	return locals.beredt.db.transaction(scope, async (tx) => {
		const contacts = await listContacts(tx, code);
		const filled = new Set(contacts.map(({ slot }) => slot));
		return {
			contacts: contacts.map((contact) => ({
				...showContact(contact, locals.now),
				owner: contact.owner
			})),
			/** What the paths and the plan under way ask for, and nobody has filled. */
			missing: (await askedSlots(tx, code))
				.filter((slot) => isSlot(slot) && !filled.has(slot))
				.map((slot) => ({ slot, name: slotName(slot) })),
			mayConfirm: mayAct(actor, code, mayConfirmContacts)
		};
	});
};
