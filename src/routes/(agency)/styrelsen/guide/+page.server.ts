import { fail, redirect } from '@sveltejs/kit';
import { beginDraft } from '#server/guide/begin-draft';
import { guideDesk } from '#server/guide/draft-desk';
import { countEntries, listDrafts } from '#server/guide/draft-store';
import { listEditions } from '#server/guide/guide-store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const { mayWrite } = guideDesk(locals.actor, url.pathname);
	return locals.beredt.db.transaction({ kind: 'agency' }, async (tx) => {
		const counts = await countEntries(tx);
		return {
			mayWrite,
			editions: await listEditions(tx),
			drafts: (await listDrafts(tx)).map((draft) => ({
				...draft,
				texts: counts.get(draft.id) ?? 0
			}))
		};
	});
};

export const actions: Actions = {
	begin: async ({ locals, url }) => {
		const { actor } = guideDesk(locals.actor, url.pathname);
		const context = { db: locals.beredt.db, now: locals.now, actor };
		const begun = await beginDraft(context, locals.newId());
		if (!begun.ok) return fail(422, { reason: begun.reason });
		redirect(303, `/styrelsen/guide/${begun.value}`);
	}
};
