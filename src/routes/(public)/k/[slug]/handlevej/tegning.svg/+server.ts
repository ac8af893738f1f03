import { error } from '@sveltejs/kit';
import { findPublicMunicipality } from '#server/directory/public-municipality';
import { drawingPage } from '#server/pathway/pathway-drawing';
import { getWholePathway } from '#server/pathway/whole-pathway';
import { drawingFile } from '#ui/pathway/drawing-svg.ts';
import { whenWords } from '#ui/pathway/path-words.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const found = await locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const place = await findPublicMunicipality(tx, params.slug, locals.now);
		if (!place) return undefined;
		const { code, name } = place.municipality;
		return { name, pathway: await getWholePathway(tx, code) };
	});
	if (!found) error(404, { message: 'Vi kender ikke den kommune' });
	const { picture, title } = await drawingPage(found.pathway, url.searchParams, whenWords);
	return drawingFile(picture, `${found.name}: ${title}`, `handlevej-${params.slug}.svg`);
};
