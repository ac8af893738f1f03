import { rolesOf } from '#domain/identity';
import { mayAllocate } from '#domain/programme';
import { agencyDesk } from '#server/programme/agency-desk';
import { listAssessments } from '#server/programme/assessment-desk';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const actor = agencyDesk(locals, url.pathname, 'assessment');
	return {
		rounds: await listAssessments(locals.beredt.db, actor),
		allocates: mayAllocate(rolesOf(actor))
	};
};
