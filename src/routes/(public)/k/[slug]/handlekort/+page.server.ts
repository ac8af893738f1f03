import { listCards } from '#server/pathway/sheet';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const place = { ...(await parent()), house: null };
	return locals.beredt.db.transaction({ kind: 'public' }, (tx) => listCards(tx, place));
};
