import { rolesOf } from '#domain/identity';
import { mayAtDesk, placesGiven, placesLeft, roundState } from '#domain/programme';
import { agencyDesk } from '#server/programme/agency-desk';
import { listOffers, listRounds, withUse } from '#server/programme/offer-store';
import type { PageServerLoad } from './$types';

/** Every round by offer, and how far each year's places reach. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const actor = agencyDesk(locals, url.pathname, 'offers');
	const { now } = locals;
	return locals.beredt.db.transaction({ kind: 'agency' }, async (tx) => {
		const rounds = await withUse(tx, await listRounds(tx));
		return {
			mayChange: mayAtDesk('set-offers', rolesOf(actor)),
			offers: (await listOffers(tx)).map((offer) => {
				const own = rounds.filter(({ round }) => round.offer === offer.id);
				const years = [...new Set(own.map(({ round }) => round.year))].toSorted((a, b) => b - a);
				return {
					...{ id: offer.id, name: offer.name, open: offer.open, places: offer.placesPerYear },
					years: years.map((year) => ({
						year,
						given: placesGiven(offer, own, year),
						left: placesLeft(offer, own, { year, now })
					})),
					rounds: own.map(({ round, use }) => ({ ...round, use, state: roundState(round, now) }))
				};
			})
		};
	});
};
