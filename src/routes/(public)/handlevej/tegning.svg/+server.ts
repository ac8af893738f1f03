import { drawingPage } from '#server/pathway/pathway-drawing';
import { getWholePathway } from '#server/pathway/whole-pathway';
import { drawingFile } from '#ui/pathway/drawing-svg.ts';
import { whenWords } from '#ui/pathway/path-words.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const pathway = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		getWholePathway(tx, null)
	);
	const { picture, title } = await drawingPage(pathway, url.searchParams, whenWords);
	return drawingFile(picture, `Den nationale handlevej: ${title}`, 'handlevej-national.svg');
};
