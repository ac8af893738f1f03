import { error } from '@sveltejs/kit';
import { agencyDesk } from '#server/programme/agency-desk';
import { findLetter } from '#server/programme/allocation-store';
import type { RequestHandler } from './$types';

/** A letter as it was made with the decision. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	agencyDesk(locals, url.pathname, 'allocation');
	const key = { municipality: params.kommune, applicationId: params.id };
	const letter = await locals.beredt.db.transaction({ kind: 'agency' }, (tx) =>
		findLetter(tx, key, params.nummer)
	);
	if (!letter) error(404, { message: 'Brevet findes ikke' });
	return new Response(new Uint8Array(letter), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="svar-${params.kommune}-${params.nummer}.pdf"`
		}
	});
};
