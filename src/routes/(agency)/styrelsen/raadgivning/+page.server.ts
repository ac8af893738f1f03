import { rolesOf } from '#domain/identity';
import { mayAllocate, mayAtDesk, mayHoldMeetings } from '#domain/programme';
import { agencyDesk } from '#server/programme/agency-desk';
import type { PageServerLoad } from './$types';

/** The way to every part of the programme; each part says itself who may come in. */
export const load: PageServerLoad = ({ locals, url }) => {
	const roles = rolesOf(agencyDesk(locals, url.pathname, 'desk'));
	return {
		mayWriteTexts: mayAtDesk('texts', roles),
		maySeeOffers: mayAtDesk('offers', roles),
		mayHoldMeetings: mayHoldMeetings(roles),
		mayAllocate: mayAllocate(roles)
	};
};
