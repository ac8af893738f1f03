import { error, fail, redirect } from '@sveltejs/kit';
import { phoneInPairs } from '#domain/directory';
import { mayAct } from '#domain/identity';
import { confirmContact, mayConfirmContacts } from '#server/directory/confirm-contact';
import { findContact } from '#server/directory/directory-store';
import { workplace } from '#server/identity/workplace';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	const contact = await locals.beredt.db.transaction(scope, (tx) =>
		findContact(tx, code, params.slot)
	);
	if (!contact) error(404, { message: 'Kontakten findes ikke' });
	if (!mayAct(actor, code, mayConfirmContacts)) {
		error(403, { message: 'Din rolle kan ikke ændre numre' });
	}
	return {
		contact: {
			label: contact.label,
			phone: phoneInPairs(contact.phone),
			note: contact.note ?? '',
			revision: contact.revision,
			confirmedOn: contact.confirmedOn
		}
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const { actor, code } = workplace(locals.actor);
		const form = await request.formData();
		const typed = {
			phone: String(form.get('phone') ?? ''),
			note: String(form.get('note') ?? '')
		};
		const confirmed = await confirmContact(
			{ db: locals.beredt.db, now: locals.now, actor },
			{
				municipality: code,
				slot: params.slot,
				...typed,
				revision: Number(form.get('revision'))
			}
		);
		if (!confirmed.ok) return fail(422, { reason: confirmed.reason, typed });
		redirect(303, '/arbejde/kontakter');
	}
};
