import { error } from '@sveltejs/kit';
import { askedLayer, readAskedDesk } from '#server/pathway/asked-layer';
import { draftPage } from '#server/pathway/draft-page';
import { readForm } from '#server/platform/read-form';
import { pressed } from '#ui/pathway/path-state.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function readDraftPage({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>) {
	const asked = askedLayer({ locals, url });
	const { db } = locals.beredt;
	const desk = await readAskedDesk(db, asked);
	const shown = await db.transaction(asked.scope, (tx) => draftPage(tx, desk, locals.now));
	if (!shown) error(409, { message: 'Kladden passer ikke til laget over. Ret den først' });
	return { query: asked.query, ...shown };
}

export const load: PageServerLoad = ({ locals, url }) => readDraftPage({ locals, url });

export const actions: Actions = {
	/** Without script the answers travel in the body of this request and are kept nowhere. */
	default: async ({ locals, url, request }) => {
		const form = Object.entries(await readForm(request));
		const { path } = await readDraftPage({ locals, url });
		return { run: pressed(path, form) };
	}
};
