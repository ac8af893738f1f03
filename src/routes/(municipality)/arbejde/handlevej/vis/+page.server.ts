import { askedDraftPage } from '#server/pathway/draft-page';
import { readForm } from '#server/platform/read-form';
import { screenAfter, sentPath } from '#ui/pathway/sent-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { query, ...page } = await askedDraftPage(event);
	return { query, sent: sentPath(page) };
};

export const actions: Actions = {
	/** Without script the answers travel in the body of this request and are kept nowhere. */
	default: async (event) => {
		const form = Object.entries(await readForm(event.request));
		return { screen: screenAfter(await askedDraftPage(event), form) };
	}
};
