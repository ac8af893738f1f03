import { error, fail, redirect } from '@sveltejs/kit';
import { checkEdition, named, overlay, titleOf } from '#domain/guide';
import { reference } from '#domain/law';
import { entryOf } from '#server/guide/change-draft';
import { guideDesk, readDraftDesk } from '#server/guide/draft-desk';
import { textIn } from '#server/guide/edition-content';
import { retireDraftText } from '#server/guide/retire-draft-text';
import { readForm } from '#server/platform/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { slags: kind, id } = event.params;
	const held = await readDraftDesk(event, () => Promise.resolve());
	const entry = entryOf(held, kind, id);
	const base = textIn(held.newest, kind, id) ?? null;
	const content = entry ? entry.content : base;
	if (!content && !base) error(404, { message: 'Teksten findes ikke' });
	const next = overlay(held.newest, held.entries);
	return {
		draft: held.draft.id,
		mayWrite: held.mayWrite,
		title: titleOf(named(kind, id, content ?? base)),
		subjectKind: kind,
		subject: id,
		content,
		base,
		revision: entry?.revision ?? 0,
		note: entry?.note ?? '',
		faults: checkEdition(held.newest, next).filter(
			(fault) => fault.subjectKind === kind && fault.subject === id
		),
		provisions: next.provisions.map((one) => ({
			id: one.id,
			name: `${reference(one)}: ${one.title}`
		})),
		themes: held.newest.themes.map((one) => ({ id: one.id, title: one.title })),
		lawThemes: [...new Set(held.newest.provisions.flatMap(({ themes }) => themes))]
	};
};

export const actions: Actions = {
	retire: async ({ locals, params, request, url }) => {
		const { actor } = guideDesk(locals.actor, url.pathname);
		const form = await readForm(request);
		const note = form.why ?? '';
		const done = await retireDraftText(
			{ db: locals.beredt.db, now: locals.now, actor },
			{
				draft: params.udkast,
				subjectKind: params.slags,
				subject: params.id,
				revision: Number(form.revision ?? ''),
				note
			}
		);
		if (!done.ok) return fail(422, { reason: done.reason, note });
		redirect(303, `/styrelsen/guide/${params.udkast}#status`);
	}
};
