import { drawingPage } from '#server/pathway/pathway-drawing';
import { getWholePathway } from '#server/pathway/whole-pathway';
import { whenWords } from '#ui/pathway/path-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const pathway = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		getWholePathway(tx, null)
	);
	return { drawing: await drawingPage(pathway, url.searchParams, whenWords) };
};
