import { readPathPage } from '#server/pathway/path-place';
import { phoneView } from '#ui/pathway/path-view.ts';
import { stepsFile } from '#ui/pathway/steps-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, url }) =>
	locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const { path, place } = await readPathPage(tx, null, {});
		return stepsFile(phoneView(path, place), url.pathname);
	});
