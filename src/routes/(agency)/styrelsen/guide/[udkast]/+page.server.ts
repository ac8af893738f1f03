import { fail, redirect } from '@sveltejs/kit';
import { editionSubjects, named, titleOf, type EditionSubject } from '#domain/guide';
import { reference } from '#domain/law';
import type { Refusal } from '#domain/kernel';
import { newestHash } from '#server/guide/change-draft';
import { guideDesk, readDraftDesk } from '#server/guide/draft-desk';
import { reviewDraft } from '#server/guide/draft-review';
import { textIn } from '#server/guide/edition-content';
import { giveUpDraft } from '#server/guide/give-up-draft';
import { publishEdition } from '#server/guide/publish-edition';
import { dropDraftEntry, keepStaleEntry } from '#server/guide/settle-draft-entry';
import { outsideUse } from '#server/guide-references';
import { indexGuide } from '#server/search-sources';
import { readForm } from '#server/platform/read-form';
import { textDifference } from '#ui/guide/edition-words.ts';
import { editorAddress } from '#ui/guide/draft-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { requirements } = event.locals.beredt;
	const held = await readDraftDesk(event, (tx) => outsideUse(tx, requirements));
	const { draft, edition, newest, entries, mayWrite } = held;
	const { next, changes, faults, stale } = reviewDraft(held, held.more);
	const names = {
		law: Object.fromEntries(
			[...newest.provisions, ...next.provisions].map((one) => [one.id, reference(one)])
		),
		themes: Object.fromEntries(newest.themes.map(({ id, title }) => [id, title]))
	};
	const entryAt = ({ subjectKind, subject }: { subjectKind: EditionSubject; subject: string }) =>
		entries.find((one) => one.subjectKind === subjectKind && one.subject === subject);
	const listed = (text: { subjectKind: EditionSubject; subject: string }) => ({
		subjectKind: text.subjectKind,
		subject: text.subject,
		editor: editorAddress(draft.id, text),
		revision: entryAt(text)?.revision ?? 0
	});
	const titleAt = (kind: EditionSubject, id: string) =>
		titleOf(named(kind, id, textIn(next, kind, id) ?? textIn(newest, kind, id) ?? null));
	return {
		draft,
		mayWrite,
		upon: edition.number,
		changes: changes.map((change) => ({
			...listed(change),
			change: change.change,
			moved: change.moved,
			note: change.note,
			title: titleOf(named(change.subjectKind, change.subject, change.after ?? change.before)),
			difference: textDifference(
				named(change.subjectKind, change.subject, change.before),
				named(change.subjectKind, change.subject, change.after),
				names
			)
		})),
		stale: stale.map((entry) => ({
			...listed(entry),
			newest: newestHash(newest, entry.subjectKind, entry.subject),
			title: titleAt(entry.subjectKind, entry.subject),
			difference: textDifference(
				named(
					entry.subjectKind,
					entry.subject,
					textIn(newest, entry.subjectKind, entry.subject) ?? null
				),
				entry,
				names
			)
		})),
		faults: faults.map((fault) => ({
			...fault,
			title: titleAt(fault.subjectKind, fault.subject),
			editor: editorAddress(draft.id, fault)
		}))
	};
};

/** Reads the form once: what was typed goes back to the page when the answer is no. */
async function asked({ locals, params, request, url }: RequestEvent) {
	const { actor } = guideDesk(locals.actor, url.pathname);
	const form = await readForm(request);
	return {
		context: { db: locals.beredt.db, now: locals.now, actor },
		form,
		text: {
			draft: params.udkast,
			subjectKind: editionSubjects.find((kind) => kind === form.kind) ?? 'passage',
			subject: form.subject ?? '',
			revision: Number(form.revision ?? '')
		}
	};
}

const refused = (
	step: 'publish' | 'giveUp' | 'text',
	{ reason, about }: Refusal<string>,
	typed: Readonly<Record<string, string>>
) => fail(422, { step, reason, about: about ?? [], typed });

export const actions: Actions = {
	publish: async (event) => {
		const { context, form, text } = await asked(event);
		const { db, requirements } = event.locals.beredt;
		const used = await db.transaction({ kind: 'agency' }, (tx) => outsideUse(tx, requirements));
		const done = await publishEdition(context, {
			draft: text.draft,
			revision: text.revision,
			upon: Number(form.upon ?? ''),
			summary: form.summary ?? '',
			used,
			published: indexGuide
		});
		if (!done.ok) return refused('publish', done, form);
		redirect(303, `/guide/aendringer#udgave-${done.value}`);
	},
	giveUp: async (event) => {
		const { context, form, text } = await asked(event);
		const { draft, revision } = text;
		const done = await giveUpDraft(context, { draft, revision, reason: form.reason ?? '' });
		if (!done.ok) return refused('giveUp', done, form);
		redirect(303, '/styrelsen/guide');
	},
	drop: async (event) => {
		const { context, form, text } = await asked(event);
		const done = await dropDraftEntry(context, text);
		if (!done.ok) return refused('text', done, form);
		redirect(303, `${event.url.pathname}#status`);
	},
	keep: async (event) => {
		const { context, form, text } = await asked(event);
		const done = await keepStaleEntry(context, { ...text, newest: form.newest || null });
		if (!done.ok) return refused('text', done, form);
		redirect(303, `${event.url.pathname}#status`);
	}
};
