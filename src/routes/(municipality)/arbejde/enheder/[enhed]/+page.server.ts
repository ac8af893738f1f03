import { error, fail, redirect } from '@sveltejs/kit';
import { mayAct } from '#domain/identity';
import { mayConfirmContacts } from '#server/directory/confirm-contact';
import { workplace } from '#server/identity/workplace';
import { readUnit, removeUnit } from '#server/plan/remove-unit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	if (!mayAct(actor, code, mayConfirmContacts)) {
		error(403, { message: 'Din rolle kan ikke fjerne enheder' });
	}
	const found = await locals.beredt.db.transaction(scope, (tx) => readUnit(tx, code, params.enhed));
	return found ?? error(404, { message: 'Kommunen har ikke den enhed' });
};

export const actions: Actions = {
	default: async ({ locals, params }) => {
		const { actor, code } = workplace(locals.actor);
		const context = { db: locals.beredt.db, now: locals.now, actor };
		const removed = await removeUnit(context, { municipality: code, id: params.enhed });
		if (!removed.ok) return fail(422, { reason: removed.reason });
		redirect(303, '/arbejde/kontakter#enheder');
	}
};
