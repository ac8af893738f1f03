import { error } from '@sveltejs/kit';
import { overlay, renumbered } from '#domain/guide';
import { readDraftDesk } from '#server/guide/draft-desk';
import { asRead } from '#server/guide/edition-content';
import { readReading } from '#ui/guide/reading-state.ts';
import { themeView } from '#ui/guide/theme-view.ts';
import type { PageServerLoad } from './$types';

/** The public page's own components, on the draft. */
export const load: PageServerLoad = async (event) => {
	const held = await readDraftDesk(event, (tx, { newest, entries }) => {
		const next = overlay(newest, entries);
		return asRead(tx, { ...next, passages: renumbered(next.passages) });
	});
	const theme = held.more.themes.find(({ id }) => id === event.params.tema);
	if (!theme) error(404, { message: 'Guiden har ikke det tema' });
	return {
		draft: held.draft.id,
		origin: event.locals.beredt.settings.origin,
		state: readReading(event.url.searchParams),
		view: themeView({
			...held.more,
			edition: { number: held.edition.number + 1, publishedOn: null },
			theme,
			recommendations: event.locals.beredt.recommendations.recommendations,
			guide: `/styrelsen/guide/${held.draft.id}/vis`
		})
	};
};
