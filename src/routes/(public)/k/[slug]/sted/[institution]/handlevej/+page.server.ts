import { error } from '@sveltejs/kit';
import { findPublicPlace } from '#server/directory/public-house';
import { readHousePath } from '#server/pathway/house-path';
import { readForm } from '#server/platform/read-form';
import { screenAfter, sentPath } from '#ui/pathway/sent-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const place = await parent();
	return locals.beredt.db.transaction({ kind: 'public' }, async (tx) => ({
		sent: sentPath(await readHousePath(tx, place))
	}));
};

export const actions: Actions = {
	/** Without script the answers travel in the body of this request and are kept nowhere. */
	default: async ({ locals, params, request }) => {
		const form = Object.entries(await readForm(request));
		return locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
			const place = await findPublicPlace(tx, params, locals.now);
			if (!place) error(404, { message: 'Kommunen har ikke det sted' });
			return { screen: screenAfter(await readHousePath(tx, place), form) };
		});
	}
};
