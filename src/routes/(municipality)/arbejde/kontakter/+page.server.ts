import { confirmationState, isSlot, showContact, slotName } from '#domain/directory';
import { mayAct } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import { mayConfirmContacts } from '#server/directory/confirm-contact';
import { listAskings } from '#server/directory/contact-asking-store';
import { listContacts } from '#server/directory/directory-store';
import { listUnits } from '#server/directory/place-store';
import { workplace } from '#server/identity/workplace';
import { askedSlots } from '#server/plan/asked-slots';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor, code, scope } = workplace(locals.actor);
	return locals.beredt.db.transaction(scope, async (tx) => {
		const contacts = await listContacts(tx, code);
		const filled = new Set(contacts.map(({ slot }) => slot));
		const askings = new Map((await listAskings(tx, code)).map((one) => [one.slot, one]));
		const today = dayOf(locals.now);
		const listed = contacts.map((contact) => ({
			...showContact(contact, locals.now),
			owner: contact.owner,
			hasAddress: contact.ownerEmail !== null,
			state: confirmationState(contact.confirmedOn, today),
			askedOn: askings.get(contact.slot)?.askedOn ?? null
		}));
		return {
			/** What is to be confirmed first, the rest as people call. */
			contacts: (['overdue', 'soon', 'current'] as const).flatMap((state) =>
				listed.filter((contact) => contact.state === state)
			),
			/** What the paths and the plan under way ask for, and nobody has filled. */
			missing: (await askedSlots(tx, code))
				.filter((slot) => isSlot(slot) && !filled.has(slot))
				.map((slot) => ({ slot, name: slotName(slot) })),
			units: await listUnits(tx, code),
			mayConfirm: mayAct(actor, code, mayConfirmContacts)
		};
	});
};
