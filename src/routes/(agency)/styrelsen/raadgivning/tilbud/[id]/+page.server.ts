import { error, fail, redirect } from '@sveltejs/kit';
import { rolesOf } from '#domain/identity';
import { criteriaFrozen, mayAtDesk } from '#domain/programme';
import { readForm, wholeNumber } from '#server/platform/read-form';
import { agencyDesk } from '#server/programme/agency-desk';
import { findOffer, listRounds, withUse } from '#server/programme/offer-store';
import { saveOffer } from '#server/programme/save-offer';
import { criterionRows, offerFields, typedOffer } from '#ui/programme/offer-fields.ts';
import type { Actions, PageServerLoad } from './$types';

const fresh = 'nyt';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const actor = agencyDesk(locals, url.pathname, 'offers');
	const mayChange = mayAtDesk('set-offers', rolesOf(actor));
	const none = { isNew: true, typed: offerFields(), revision: 0, isFrozen: false };
	if (params.id === fresh) return { ...none, mayChange, name: 'Nyt tilbud', rows: criterionRows };
	return locals.beredt.db.transaction({ kind: 'agency' }, async (tx) => {
		const offer = await findOffer(tx, params.id);
		if (!offer) error(404, { message: 'Tilbuddet findes ikke' });
		const rounds = await withUse(tx, await listRounds(tx, offer.id));
		return {
			...{ isNew: false, typed: offerFields(offer), revision: offer.revision, mayChange },
			...{ name: offer.name, rows: criterionRows },
			isFrozen: criteriaFrozen(rounds, locals.now)
		};
	});
};

export const actions: Actions = {
	default: async ({ locals, params, request, url }) => {
		const actor = agencyDesk(locals, url.pathname, 'set-offers');
		const typed = await readForm(request);
		const id = params.id === fresh ? null : params.id;
		const saved = await saveOffer(
			{ db: locals.beredt.db, now: locals.now, actor },
			{ id, revision: wholeNumber(typed.revision), typed: typedOffer(typed) }
		);
		if (saved.ok) redirect(303, '/styrelsen/raadgivning/tilbud');
		if (saved.reason === 'not-found') error(404, { message: 'Tilbuddet findes ikke' });
		const theirs = 'theirs' in saved ? saved.theirs : null;
		return fail(theirs ? 409 : 422, {
			...{ reason: saved.reason as string, about: saved.about ?? [], typed, theirs }
		});
	}
};
