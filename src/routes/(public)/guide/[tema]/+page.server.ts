import { error } from '@sveltejs/kit';
import { readReading } from '#ui/guide/reading-state.ts';
import { themeView } from '#ui/guide/theme-view.ts';
import { getEdition, listPassages, listThemes } from '#server/guide/guide-store';
import { listProvisions } from '#server/law/provision-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const edition = await getEdition(tx);
		const themes = await listThemes(tx, edition.number);
		const theme = themes.find(({ id }) => id === params.tema);
		if (!theme) error(404, { message: 'Guiden har ikke det tema' });
		return {
			origin: locals.beredt.settings.origin,
			state: readReading(url.searchParams),
			view: themeView({
				edition,
				themes,
				theme,
				passages: await listPassages(tx, edition.number),
				provisions: await listProvisions(tx),
				recommendations: locals.beredt.recommendations.recommendations
			})
		};
	});
