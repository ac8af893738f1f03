import { askedDraftPage } from '#server/pathway/draft-page';
import { phoneView } from '#ui/pathway/path-view.ts';
import { stepsFile } from '#ui/pathway/steps-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { path, place } = await askedDraftPage(event);
	const file = stepsFile(phoneView(path, place), event.params.maerke);
	file.headers.set('cache-control', 'private, no-store');
	return file;
};
