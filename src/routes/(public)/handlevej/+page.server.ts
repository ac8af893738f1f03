import { error } from '@sveltejs/kit';
import { readForm } from '#server/platform/read-form';
import { readPath, readyPath } from '#server/pathway/ready-path';
import { screenAfter, sentPath } from '#ui/pathway/sent-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, request }) => {
	const read = request.method === 'GET' ? readPath : readyPath;
	const page = await read(locals.beredt.db, locals.now, null);
	return { sent: page ? sentPath(page) : error(404) };
};

export const actions: Actions = {
	/** Without script the answers travel in the body of this request and are kept nowhere. */
	default: async ({ locals, request }) => {
		const form = Object.entries(await readForm(request));
		const page = await readyPath(locals.beredt.db, locals.now, null);
		return { screen: page ? screenAfter(page, form) : error(404) };
	}
};
