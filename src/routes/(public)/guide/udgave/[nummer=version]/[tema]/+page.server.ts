import { error } from '@sveltejs/kit';
import { asRead, readEditionAt } from '#server/guide/edition-content';
import { listEditions } from '#server/guide/guide-store';
import { readReading } from '#ui/guide/reading-state.ts';
import { themeView } from '#ui/guide/theme-view.ts';
import type { PageServerLoad } from './$types';

/** A theme as it was published then, with the law as the catalogue had it. */
export const load: PageServerLoad = ({ locals, params, url }) =>
	locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const editions = await listEditions(tx);
		const edition = editions.find(({ number }) => number === params.nummer);
		if (!edition) error(404, { message: 'Guiden har ikke den udgave' });
		const content = await asRead(tx, await readEditionAt(tx, edition.number));
		const theme = content.themes.find(({ id }) => id === params.tema);
		if (!theme) error(404, { message: 'Guiden har ikke det tema' });
		return {
			newest: editions[0] ?? edition,
			edition,
			origin: locals.beredt.settings.origin,
			state: readReading(url.searchParams),
			view: themeView({
				...content,
				edition,
				theme,
				recommendations: locals.beredt.recommendations.recommendations,
				guide: `/guide/udgave/${edition.number}`
			})
		};
	});
