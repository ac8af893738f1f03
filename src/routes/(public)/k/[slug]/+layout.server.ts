import { error } from '@sveltejs/kit';
import { listMunicipalities } from '#server/directory/directory-store';
import { findPublicMunicipality } from '#server/directory/public-municipality';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params }) => {
	const found = await locals.beredt.db.transaction({ kind: 'public' }, async (tx) => ({
		place: await findPublicMunicipality(tx, params.slug, locals.now),
		municipalities: await listMunicipalities(tx)
	}));
	if (!found.place) {
		error(404, {
			message: 'Vi kender ikke den kommune',
			municipalities: found.municipalities.map(({ slug, name, invented }) => ({
				slug,
				name,
				demo: invented
			}))
		});
	}
	const { municipality, contacts } = found.place;
	return { municipality, contacts };
};
