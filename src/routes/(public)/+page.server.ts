import { listMunicipalities } from '#server/directory/directory-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const municipalities = await locals.beredt.db.transaction({ kind: 'public' }, listMunicipalities);
	return {
		municipalities: municipalities.map(({ slug, name, invented }) => ({
			slug,
			name,
			demo: invented
		}))
	};
};
