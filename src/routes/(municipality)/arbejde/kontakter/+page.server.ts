import { showContact } from '#domain/directory';
import { mayAct } from '#domain/identity';
import { mayConfirmContacts } from '#server/directory/confirm-contact';
import { listContacts } from '#server/directory/directory-store';
import { workplace } from '#server/identity/workplace';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor, code, scope } = workplace(locals.actor);
	const contacts = await locals.beredt.db.transaction(scope, (tx) => listContacts(tx, code));
	return {
		contacts: contacts.map((contact) => ({
			...showContact(contact, locals.now),
			owner: contact.owner
		})),
		mayConfirm: mayAct(actor, code, mayConfirmContacts)
	};
};
