import { error, fail, redirect } from '@sveltejs/kit';
import { rolesOf } from '#domain/identity';
import { mayAtDesk, mayWithRound, placesLeft, roundState } from '#domain/programme';
import { readForm, wholeNumber } from '#server/platform/read-form';
import { endRound } from '#server/programme/end-round';
import { agencyDesk } from '#server/programme/agency-desk';
import { findOffer, findRound, listRounds, withUse } from '#server/programme/offer-store';
import { saveRound } from '#server/programme/save-round';
import { roundFields, typedRound } from '#ui/programme/round-fields.ts';
import type { Actions, PageServerLoad } from './$types';

const fresh = 'ny';
const home = '/styrelsen/raadgivning/runder';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const roles = rolesOf(agencyDesk(locals, url.pathname, 'offers'));
	const { now } = locals;
	return locals.beredt.db.transaction({ kind: 'agency' }, async (tx) => {
		const round = params.id === fresh ? undefined : await findRound(tx, params.id);
		const offer = await findOffer(tx, round?.offer ?? url.searchParams.get('tilbud') ?? '');
		if (!offer || (!round && params.id !== fresh)) error(404, { message: 'Runden findes ikke' });
		const rounds = await withUse(tx, await listRounds(tx, offer.id));
		const year = round?.year ?? Number(roundFields(undefined, now).year);
		const state = round ? roundState(round, now) : 'planned';
		return {
			...{ offer: { id: offer.id, name: offer.name }, isNew: !round, state, year },
			typed: roundFields(round, now),
			revision: round?.revision ?? 0,
			name: round?.name ?? 'Ny runde',
			endedBecause: round?.endedBecause ?? null,
			left: placesLeft(offer, rounds, { year, now }),
			maySave: round ? mayWithRound('move-days', state, roles).ok : mayAtDesk('set-offers', roles),
			mayEnd: round !== undefined && mayWithRound('end', state, roles).ok
		};
	});
};

export const actions: Actions = {
	gem: async ({ locals, params, request, url }) => {
		const actor = agencyDesk(locals, url.pathname, 'set-offers');
		const typed = await readForm(request);
		const isNew = params.id === fresh;
		const saved = await saveRound(
			{ db: locals.beredt.db, now: locals.now, actor },
			{
				id: isNew ? locals.newId() : params.id,
				...{ offer: typed.offer ?? '', isNew, typed: typedRound(typed) },
				revision: wholeNumber(typed.revision)
			}
		);
		if (saved.ok) redirect(303, home);
		if (saved.reason === 'not-found') error(404, { message: 'Runden findes ikke' });
		const theirs = 'theirs' in saved ? saved.theirs : null;
		return fail(theirs ? 409 : 422, {
			...{ form: 'gem', reason: saved.reason as string, about: saved.about ?? [], typed },
			theirs: theirs && { ...roundFields(theirs, locals.now), revision: theirs.revision }
		});
	},
	afslut: async ({ locals, params, request, url }) => {
		const actor = agencyDesk(locals, url.pathname, 'set-offers');
		const typed = await readForm(request);
		const ended = await endRound(
			{ db: locals.beredt.db, now: locals.now, actor },
			{ id: params.id, revision: wholeNumber(typed.revision), reason: typed.reason ?? '' }
		);
		if (ended.ok) redirect(303, home);
		if (ended.reason === 'not-found') error(404, { message: 'Runden findes ikke' });
		const answer = { reason: ended.reason as string, about: ended.about ?? [], typed };
		return fail(ended.reason === 'changed-by-another' ? 409 : 422, {
			...{ form: 'afslut', ...answer },
			theirs: null
		});
	}
};
