import { error, fail, redirect } from '@sveltejs/kit';
import { phoneInPairs, type TypedFacts } from '#domain/directory';
import { confirmInstitution } from '#server/directory/confirm-institution';
import { mayTellFacts } from '#server/directory/institution-desk';
import { findFacts, findInstitution } from '#server/directory/institution-store';
import { readForm } from '#server/platform/read-form';
import { workplace } from '#server/identity/workplace';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	const { institution, facts } = await locals.beredt.db.transaction(scope, async (tx) => ({
		institution: await findInstitution(tx, code, params.institution),
		facts: await findFacts(tx, code, params.institution)
	}));
	if (!institution) error(404, { message: 'Kommunen har ikke det sted' });
	if (!mayTellFacts(actor, code, institution.id)) {
		error(403, { message: 'Stedets oplysninger skrives af dets leder eller planens ejer' });
	}
	const typed: TypedFacts = {
		who: facts?.who ?? '',
		whoPhone: phoneInPairs(facts?.whoPhone ?? ''),
		place: facts?.place ?? '',
		reached: facts?.reached ?? '',
		deputy: facts?.deputy ?? '',
		deputyPhone: phoneInPairs(facts?.deputyPhone ?? ''),
		posterPlace: facts?.posterPlace ?? ''
	};
	return {
		institution,
		facts: typed,
		confirmedOn: facts?.confirmedOn ?? null,
		revision: facts?.revision ?? 0
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const { actor, code } = workplace(locals.actor);
		const form = await readForm(request);
		const typed: TypedFacts = {
			who: form['who'] ?? '',
			whoPhone: form['who-phone'] ?? '',
			place: form['place'] ?? '',
			reached: form['reached'] ?? '',
			deputy: form['deputy'] ?? '',
			deputyPhone: form['deputy-phone'] ?? '',
			posterPlace: form['poster-place'] ?? ''
		};
		const confirmed = await confirmInstitution(
			{ db: locals.beredt.db, now: locals.now, actor },
			{
				municipality: code,
				institution: params.institution,
				facts: typed,
				revision: Number(form['revision'])
			}
		);
		if (!confirmed.ok) {
			return fail(422, { reason: confirmed.reason, about: confirmed.about ?? [], typed });
		}
		redirect(303, '/arbejde/sted');
	}
};
