import { error } from '@sveltejs/kit';
import { listEditions, listThemes } from '#server/guide/guide-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const editions = await listEditions(tx);
		const edition = editions.find(({ number }) => number === params.nummer);
		if (!edition) error(404, { message: 'Guiden har ikke den udgave' });
		return {
			edition,
			newest: editions[0] ?? edition,
			themes: await listThemes(tx, edition.number)
		};
	});
