import { fail, redirect } from '@sveltejs/kit';
import { overlay } from '#domain/guide';
import { reference } from '#domain/law';
import { addDraftText } from '#server/guide/add-draft-text';
import { entryOf } from '#server/guide/change-draft';
import { guideDesk, readDraftDesk } from '#server/guide/draft-desk';
import { readForm } from '#server/platform/read-form';
import { editorAddress } from '#ui/guide/draft-words.ts';
import type { Actions, PageServerLoad } from './$types';

/** The law catalogue as the next edition would have it, by act. */
export const load: PageServerLoad = async (event) => {
	const held = await readDraftDesk(event, () => Promise.resolve());
	const { provisions } = overlay(held.newest, held.entries);
	const query = event.url.searchParams.get('q')?.trim().slice(0, 200) ?? '';
	const wanted = query.toLocaleLowerCase('da');
	const found = provisions.filter((one) =>
		`${reference(one)} ${one.title} ${one.id}`.toLocaleLowerCase('da').includes(wanted)
	);
	return {
		draft: held.draft.id,
		mayWrite: held.mayWrite,
		query,
		known: [...new Set(provisions.map(({ act }) => act))],
		found: found.length,
		acts: [...Map.groupBy(found, ({ act }) => act)].map(([act, rows]) => ({
			act,
			rows: rows.map((one) => ({
				id: one.id,
				title: `${one.section}: ${one.title}`,
				written: entryOf(held, 'provision', one.id) !== undefined
			}))
		}))
	};
};

export const actions: Actions = {
	add: async ({ locals, params, request, url }) => {
		const { actor } = guideDesk(locals.actor, url.pathname);
		const form = await readForm(request);
		const { act = '', section = '' } = form;
		const added = await addDraftText(
			{ db: locals.beredt.db, now: locals.now, actor },
			{ draft: params.udkast, text: { kind: 'provision', act, section } }
		);
		if (!added.ok) return fail(422, { reason: added.reason, act, section });
		redirect(303, editorAddress(params.udkast, { subjectKind: 'provision', subject: added.value }));
	}
};
