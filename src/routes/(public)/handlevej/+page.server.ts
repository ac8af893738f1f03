import { error } from '@sveltejs/kit';
import { readForm } from '#server/platform/read-form';
import { readPath, readyPath } from '#server/pathway/ready-path';
import { pressed } from '#ui/pathway/path-state.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, request }) => {
	const read = request.method === 'GET' ? readPath : readyPath;
	return (await read(locals.beredt.db, locals.now, null)) ?? error(404);
};

export const actions: Actions = {
	/** Without script the answers travel in the body of this request and are kept nowhere. */
	default: async ({ locals, request }) => {
		const form = Object.entries(await readForm(request));
		const { path } = (await readyPath(locals.beredt.db, locals.now, null)) ?? error(404);
		return { run: pressed(path, form) };
	}
};
