import { error, fail, redirect } from '@sveltejs/kit';
import {
	hoursOfWeek,
	isSlot,
	phoneInPairs,
	slotName,
	week,
	weekOfHours,
	type DayHours,
	type Weekday
} from '#domain/directory';
import { mayAct } from '#domain/identity';
import { confirmContact, mayConfirmContacts } from '#server/directory/confirm-contact';
import { findContact } from '#server/directory/directory-store';
import { askedSlots } from '#server/plan/asked-slots';
import { findNumber } from '#server/plan/import/contact-candidate';
import { readForm } from '#server/platform/read-form';
import { workplace } from '#server/identity/workplace';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { actor, code, scope } = workplace(locals.actor);
	if (!isSlot(params.slot)) error(404, { message: 'Kontakten findes ikke' });
	if (!mayAct(actor, code, mayConfirmContacts)) {
		error(403, { message: 'Din rolle kan ikke ændre numre' });
	}
	const { contact, asked, fromFile } = await locals.beredt.db.transaction(scope, async (tx) => ({
		contact: await findContact(tx, code, params.slot),
		asked: await askedSlots(tx, code),
		fromFile: await findNumber(tx, code, url.searchParams)
	}));
	// A new contact is made where a path or a plan asks for it, or from a number in a file that was read.
	if (!contact && !fromFile && !asked.includes(params.slot))
		error(404, { message: 'Kontakten findes ikke' });
	return {
		purpose: fromFile && !contact ? fromFile.label : slotName(params.slot),
		takesNotifications: params.slot === 'intake',
		confirmedOn: contact?.confirmedOn ?? null,
		revision: contact?.revision ?? 0,
		file: fromFile?.file ?? null,
		contact: {
			label: contact?.label ?? fromFile?.label ?? '',
			phone: phoneInPairs(fromFile?.phone ?? contact?.phone ?? ''),
			note: contact?.note ?? fromFile?.hours ?? '',
			formUrl: contact?.formUrl ?? '',
			secureMail: contact?.secureMail ?? '',
			ownerEmail: contact?.ownerEmail ?? '',
			hours: weekOfHours(contact?.hours ?? [])
		}
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const { actor, code } = workplace(locals.actor);
		const form = await readForm(request);
		const field = (name: string) => (form[name] ?? '').trim();
		const typed = {
			label: field('label'),
			phone: field('phone'),
			note: field('note'),
			formUrl: field('form-url'),
			secureMail: field('secure-mail'),
			ownerEmail: field('owner-email'),
			hours: Object.fromEntries(
				week.map((day) => [day, { from: field(`${day}-from`), to: field(`${day}-to`) }])
			) as Record<Weekday, DayHours>
		};
		const hours = hoursOfWeek(typed.hours);
		if (!hours.ok) return fail(422, { reason: hours.reason, about: hours.about ?? [], typed });
		const confirmed = await confirmContact(
			{ db: locals.beredt.db, now: locals.now, actor },
			{
				municipality: code,
				slot: params.slot,
				...typed,
				hours: hours.value,
				revision: Number(form.revision)
			}
		);
		if (!confirmed.ok) return fail(422, { reason: confirmed.reason, about: [], typed });
		redirect(303, '/arbejde/kontakter');
	}
};
