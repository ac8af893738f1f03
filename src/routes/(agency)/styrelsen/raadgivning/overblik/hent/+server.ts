import { dayOf } from '#domain/kernel';
import { agencyDesk } from '#server/programme/agency-desk';
import { outlookSheet, readOutlook } from '#server/programme/read-outlook';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	agencyDesk(locals, url.pathname, 'outlook');
	const { figures } = await readOutlook(locals.beredt.db, locals.now);
	return new Response(outlookSheet(figures), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="raadgivning-${dayOf(locals.now)}.csv"`
		}
	});
};
