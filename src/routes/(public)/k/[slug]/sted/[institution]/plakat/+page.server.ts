import { openPoster } from '#server/plan/answer-sheet';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	sheet: await openPoster(locals, params)
});
