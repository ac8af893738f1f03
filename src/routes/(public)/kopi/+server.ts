import { json } from '@sveltejs/kit';
import { offlineCopy } from '#server/pathway/offline-copy';
import { copyPages } from '#server/platform/page-copy';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ fetch, locals }) => {
	const wanted = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		offlineCopy(tx, null)
	);
	return json(await copyPages(fetch, wanted));
};
