import { pressed } from '#ui/pathway/path-state.ts';
import { readForm } from '#server/platform/read-form';
import { readPathPage } from '#server/pathway/path-place';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	locals.beredt.db.transaction({ kind: 'public' }, (tx) => readPathPage(tx, null, {}));

export const actions: Actions = {
	/** Without script the answers travel in the body of this request and are kept nowhere. */
	default: async ({ locals, request }) => {
		const form = Object.entries(await readForm(request));
		const { path } = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
			readPathPage(tx, null, {})
		);
		return { run: pressed(path, form) };
	}
};
