import { error } from '@sveltejs/kit';
import { findPublicHouse } from '#server/directory/public-house';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params, parent }) => {
	const { municipality } = await parent();
	const house = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		findPublicHouse(tx, municipality.code, { id: params.institution, now: locals.now })
	);
	if (!house) error(404, { message: 'Kommunen har ikke det sted' });
	return { house };
};
