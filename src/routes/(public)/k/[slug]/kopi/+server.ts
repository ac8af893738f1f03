import { error, json } from '@sveltejs/kit';
import { findMunicipality } from '#server/directory/directory-store';
import { offlineCopy } from '#server/pathway/offline-copy';
import { copyPages } from '#server/platform/page-copy';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ fetch, locals, params }) => {
	const wanted = await locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const municipality = await findMunicipality(tx, params.slug);
		return municipality && offlineCopy(tx, municipality);
	});
	if (!wanted) error(404, { message: 'Vi kender ikke den kommune' });
	return json(await copyPages(fetch, wanted));
};
