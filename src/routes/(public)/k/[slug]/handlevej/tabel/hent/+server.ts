import { error } from '@sveltejs/kit';
import { findPublicMunicipality } from '#server/directory/public-municipality';
import { tableSheet } from '#server/pathway/pathway-table';
import { getWholePathway } from '#server/pathway/whole-pathway';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const pathway = await locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const place = await findPublicMunicipality(tx, params.slug, locals.now);
		return place && getWholePathway(tx, place.municipality.code);
	});
	if (!pathway) error(404, { message: 'Vi kender ikke den kommune' });
	return new Response(tableSheet(pathway, url.searchParams), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="handlevej-${params.slug}.csv"`
		}
	});
};
