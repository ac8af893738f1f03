import { error } from '@sveltejs/kit';
import { findPublicMunicipality } from '#server/directory/public-municipality';
import { readPathPage } from '#server/pathway/path-place';
import { phoneView } from '#ui/pathway/path-view.ts';
import { stepsFile } from '#ui/pathway/steps-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
	locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const found = await findPublicMunicipality(tx, params.slug, locals.now);
		if (!found) error(404, { message: 'Vi kender ikke den kommune' });
		const { path, place } = await readPathPage(tx, found.municipality, found.contacts);
		return stepsFile(phoneView(path, place), url.pathname);
	});
