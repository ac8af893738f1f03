import { getEdition, listThemes } from '#server/guide/guide-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const edition = await getEdition(tx);
		return { edition, themes: await listThemes(tx, edition.number) };
	});
