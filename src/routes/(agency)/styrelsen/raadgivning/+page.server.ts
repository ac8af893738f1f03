import { rolesOf } from '#domain/identity';
import { mayAtDesk, mayHoldMeetings } from '#domain/programme';
import { programmeDesk } from '#server/programme/offer-desk';
import type { PageServerLoad } from './$types';

/** The way to every part of the programme; each part says itself who may come in. */
export const load: PageServerLoad = ({ locals, url }) => {
	const roles = rolesOf(programmeDesk(locals.actor, url.pathname, 'desk'));
	return {
		mayWriteTexts: mayAtDesk('texts', roles),
		maySeeOffers: mayAtDesk('offers', roles),
		mayHoldMeetings: mayHoldMeetings(roles)
	};
};
