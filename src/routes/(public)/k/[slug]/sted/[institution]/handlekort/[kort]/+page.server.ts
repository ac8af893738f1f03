import { openCard } from '#server/plan/answer-sheet';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	sheet: await openCard(locals, params)
});
