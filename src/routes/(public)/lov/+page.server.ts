import { dayOf } from '#domain/kernel';
import { facets, filterCatalogue, isFiltered, readFilter } from '#ui/law/catalogue-filter.ts';
import { listProvisions } from '#server/law/provision-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const provisions = await locals.beredt.db.transaction({ kind: 'public' }, listProvisions);
	const today = dayOf(locals.now);
	const filter = readFilter(url.searchParams);
	const found = filterCatalogue(provisions, filter, today);
	return {
		today,
		filter,
		filtered: isFiltered(filter),
		facets: facets(provisions, filter, today),
		all: provisions.length,
		found: found.length,
		acts: [...Map.groupBy(found, ({ act }) => act)].map(([act, rows]) => ({ act, rows }))
	};
};
