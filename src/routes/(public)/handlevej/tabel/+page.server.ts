import { tablePage } from '#server/pathway/pathway-table';
import { getWholePathway } from '#server/pathway/whole-pathway';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const pathway = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		getWholePathway(tx, null)
	);
	return { table: tablePage(pathway, url.searchParams) };
};
