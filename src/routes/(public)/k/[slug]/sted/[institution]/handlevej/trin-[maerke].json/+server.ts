import { error } from '@sveltejs/kit';
import { findPublicPlace } from '#server/directory/public-house';
import { readHousePath } from '#server/pathway/house-path';
import { phoneView } from '#ui/pathway/path-view.ts';
import { stepsFile } from '#ui/pathway/steps-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const found = await findPublicPlace(tx, params, locals.now);
		if (!found) error(404, { message: 'Kommunen har ikke det sted' });
		const { path, place } = await readHousePath(tx, found);
		return stepsFile(phoneView(path, place), params.maerke);
	});
