import { error } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { maySeeEngagement } from '#domain/programme';
import { workplace } from '#server/identity/workplace';
import { listEngagements } from '#server/programme/engagement-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor, code, scope } = workplace(locals.actor);
	if (!maySeeEngagement('municipality', rolesIn(actor, code)))
		error(403, { message: 'Forløbet er for dem, der arbejder med det' });
	const found = await locals.beredt.db.transaction(scope, listEngagements);
	return {
		engagements: found.map(({ id, title, status, startsOn }) => ({ id, title, status, startsOn }))
	};
};
