import { error, redirect } from '@sveltejs/kit';
import { regionOn } from '#domain/directory';
import { dayOf } from '#domain/kernel';
import { listMunicipalities } from '#server/directory/directory-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { db, regions } = locals.beredt;
	const municipalities = await db.transaction({ kind: 'public' }, listMunicipalities);
	const wanted = url.searchParams.get('kommune');
	const choices = municipalities.map(({ slug, name, invented }) => ({
		slug,
		name,
		demo: invented
	}));
	if (wanted) {
		if (municipalities.some(({ slug }) => slug === wanted)) redirect(303, `/k/${wanted}`);
		error(404, { message: 'Vi kender ikke den kommune', municipalities: choices });
	}
	const today = dayOf(locals.now);
	const byRegion = Map.groupBy(municipalities, (one) =>
		one.invented ? 'Opdigtede kommuner (demo)' : (regionOn(regions, one.code, today)?.name ?? '')
	);
	return {
		choices,
		/** A choice was sent without a municipality in it. */
		nothingChosen: wanted === '',
		groups: [...byRegion].map(([name, members]) => ({
			name,
			members: members.map(({ slug, shortName }) => ({ slug, shortName }))
		}))
	};
};
