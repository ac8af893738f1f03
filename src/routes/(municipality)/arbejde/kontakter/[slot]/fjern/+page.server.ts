import { error, fail, redirect } from '@sveltejs/kit';
import { phoneInPairs } from '#domain/directory';
import { mayAct } from '#domain/identity';
import { mayConfirmContacts } from '#server/directory/confirm-contact';
import { findContact } from '#server/directory/directory-store';
import { workplace } from '#server/identity/workplace';
import { contactUses } from '#server/plan/contact-uses';
import { removeContact } from '#server/plan/remove-contact';
import { readForm } from '#server/platform/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	if (!mayAct(actor, code, mayConfirmContacts)) {
		error(403, { message: 'Din rolle kan ikke fjerne numre' });
	}
	return locals.beredt.db.transaction(scope, async (tx) => {
		const contact = await findContact(tx, code, params.slot);
		if (!contact) error(404, { message: 'Kontakten findes ikke' });
		return {
			label: contact.label,
			number: phoneInPairs(contact.phone),
			revision: contact.revision,
			uses: await contactUses(tx, code, params.slot)
		};
	});
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const { actor, code } = workplace(locals.actor);
		const { revision } = await readForm(request);
		const removed = await removeContact(
			{ db: locals.beredt.db, now: locals.now, actor },
			{ municipality: code, slot: params.slot, revision: Number(revision) }
		);
		if (!removed.ok) return fail(422, { reason: removed.reason });
		redirect(303, '/arbejde/kontakter');
	}
};
