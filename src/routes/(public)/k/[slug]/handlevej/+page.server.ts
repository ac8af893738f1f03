import { error } from '@sveltejs/kit';
import { readForm } from '#server/platform/read-form';
import { readPath, readyPath } from '#server/pathway/ready-path';
import { screenAfter, sentPath } from '#ui/pathway/sent-path.ts';
import type { Actions, PageServerLoad } from './$types';

const unknown = { message: 'Vi kender ikke den kommune' };

export const load: PageServerLoad = async ({ locals, params, request }) => {
	const read = request.method === 'GET' ? readPath : readyPath;
	const page = await read(locals.beredt.db, locals.now, params.slug);
	return { sent: page ? sentPath(page) : error(404, unknown) };
};

export const actions: Actions = {
	/** Without script the answers travel in the body of this request and are kept nowhere. */
	default: async ({ locals, params, request }) => {
		const form = Object.entries(await readForm(request));
		const page = await readyPath(locals.beredt.db, locals.now, params.slug);
		return { screen: page ? screenAfter(page, form) : error(404, unknown) };
	}
};
