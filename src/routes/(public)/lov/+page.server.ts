import { dayOf } from '#domain/kernel';
import { listProvisions } from '#server/law/provision-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const provisions = await locals.beredt.db.transaction({ kind: 'public' }, listProvisions);
	return {
		today: dayOf(locals.now),
		acts: [...Map.groupBy(provisions, ({ act }) => act)].map(([act, rows]) => ({ act, rows }))
	};
};
