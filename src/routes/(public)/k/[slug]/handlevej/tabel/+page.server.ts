import { tablePage } from '#server/pathway/pathway-table';
import { getWholePathway } from '#server/pathway/whole-pathway';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { municipality } = await parent();
	const pathway = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		getWholePathway(tx, municipality.code)
	);
	return { table: tablePage(pathway, url.searchParams) };
};
