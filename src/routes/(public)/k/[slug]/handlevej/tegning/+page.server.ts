import { drawingPage } from '#server/pathway/pathway-drawing';
import { getWholePathway } from '#server/pathway/whole-pathway';
import { whenWords } from '#ui/pathway/path-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { municipality } = await parent();
	const pathway = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		getWholePathway(tx, municipality.code)
	);
	return { drawing: await drawingPage(pathway, url.searchParams, whenWords) };
};
