import { overlay } from '#domain/guide';
import { readDraftDesk } from '#server/guide/draft-desk';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const held = await readDraftDesk(event, () => Promise.resolve());
	const { themes, passages } = overlay(held.newest, held.entries);
	return {
		draft: held.draft.id,
		number: held.edition.number + 1,
		themes: themes.map(({ id, title, summary }) => ({
			...{ id, title, summary },
			count: passages.filter(({ theme }) => theme === id).length
		}))
	};
};
