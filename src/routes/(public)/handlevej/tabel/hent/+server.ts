import { tableSheet } from '#server/pathway/pathway-table';
import { getWholePathway } from '#server/pathway/whole-pathway';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const pathway = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		getWholePathway(tx, null)
	);
	return new Response(tableSheet(pathway, url.searchParams), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="handlevej-national.csv"'
		}
	});
};
