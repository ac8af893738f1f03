import { agencyDesk } from '#server/programme/agency-desk';
import { readOutlook } from '#server/programme/read-outlook';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	agencyDesk(locals, url.pathname, 'outlook');
	return readOutlook(locals.beredt.db, locals.now);
};
