import { error } from '@sveltejs/kit';
import { readForm } from '#server/platform/read-form';
import { readPath, readyPath } from '#server/pathway/ready-path';
import { pressed } from '#ui/pathway/path-state.ts';
import type { Actions, PageServerLoad } from './$types';

const unknown = { message: 'Vi kender ikke den kommune' };

export const load: PageServerLoad = async ({ locals, params, request }) => {
	const read = request.method === 'GET' ? readPath : readyPath;
	return (await read(locals.beredt.db, locals.now, params.slug)) ?? error(404, unknown);
};

export const actions: Actions = {
	/** Without script the answers travel in the body of this request and are kept nowhere. */
	default: async ({ locals, params, request }) => {
		const form = Object.entries(await readForm(request));
		const page = await readyPath(locals.beredt.db, locals.now, params.slug);
		if (!page) error(404, unknown);
		return { run: pressed(page.path, form) };
	}
};
