import { findPublicMunicipality } from '#server/directory/public-municipality';
import { readForm } from '#server/platform/read-form';
import { readPathPage } from '#server/pathway/path-place';
import { pressed } from '#ui/pathway/path-state.ts';
import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const { municipality, contacts } = await parent();
	return locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		readPathPage(tx, municipality, contacts)
	);
};

export const actions: Actions = {
	/** Without script the answers travel in the body of this request and are kept nowhere. */
	default: async ({ locals, params, request }) => {
		const form = Object.entries(await readForm(request));
		return locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
			const place = await findPublicMunicipality(tx, params.slug, locals.now);
			if (!place) error(404, { message: 'Vi kender ikke den kommune' });
			const { path } = await readPathPage(tx, place.municipality, place.contacts);
			return { run: pressed(path, form) };
		});
	}
};
