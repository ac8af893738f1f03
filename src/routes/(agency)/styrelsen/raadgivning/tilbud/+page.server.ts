import { rolesOf } from '#domain/identity';
import { mayAtDesk } from '#domain/programme';
import { agencyDesk } from '#server/programme/agency-desk';
import { listOffers } from '#server/programme/offer-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const actor = agencyDesk(locals, url.pathname, 'offers');
	const offers = await locals.beredt.db.transaction({ kind: 'agency' }, listOffers);
	return { offers, mayChange: mayAtDesk('set-offers', rolesOf(actor)) };
};
