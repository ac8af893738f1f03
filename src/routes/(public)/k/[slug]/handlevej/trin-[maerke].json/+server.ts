import { error } from '@sveltejs/kit';
import { readPath } from '#server/pathway/ready-path';
import { phoneView } from '#ui/pathway/path-view.ts';
import { stepsFile } from '#ui/pathway/steps-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const page = await readPath(locals.beredt.db, locals.now, params.slug);
	if (!page) error(404, { message: 'Vi kender ikke den kommune' });
	return stepsFile(phoneView(page.path, page.place), params.maerke);
};
