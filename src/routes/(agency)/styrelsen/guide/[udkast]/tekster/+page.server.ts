import { fail, redirect } from '@sveltejs/kit';
import { overlay } from '#domain/guide';
import type { Result } from '#domain/kernel';
import { addDraftText } from '#server/guide/add-draft-text';
import { entryOf, type DraftContext } from '#server/guide/change-draft';
import { guideDesk, readDraftDesk } from '#server/guide/draft-desk';
import { moveDraftPassage } from '#server/guide/move-draft-passage';
import { readForm } from '#server/platform/read-form';
import { editorAddress } from '#ui/guide/draft-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** One theme at a time, as the next edition would have it. */
export const load: PageServerLoad = async (event) => {
	const held = await readDraftDesk(event, () => Promise.resolve());
	const { themes, passages } = overlay(held.newest, held.entries);
	const asked = event.url.searchParams.get('tema');
	const theme = themes.find(({ id }) => id === asked) ?? themes[0];
	if (!theme) throw new Error('The guide has no themes.');
	const before = new Set(held.newest.passages.map(({ id }) => id));
	return {
		draft: held.draft.id,
		mayWrite: held.mayWrite,
		themes: themes.map(({ id, title }) => ({ id, title })),
		theme: { id: theme.id, title: theme.title },
		passages: passages
			.filter((passage) => passage.theme === theme.id)
			.map(({ id, title, kind }) => ({
				...{ id, title, kind },
				state: entryOf(held, 'passage', id) ? (before.has(id) ? 'changed' : 'added') : null
			})),
		retired: held.entries
			.filter(({ subjectKind, content }) => subjectKind === 'passage' && !content)
			.map(({ subject }) => held.newest.passages.find(({ id }) => id === subject))
			.flatMap((one) => (one?.theme === theme.id ? [one.title] : []))
	};
};

type Typed = Readonly<Record<string, string>>;

/** Refused: what was typed stands there still. Done: back to the theme, at the text. */
async function done<Value>(
	event: RequestEvent,
	perform: (context: DraftContext, draft: string, typed: Typed) => Promise<Result<Value>>,
	next: (value: Value, typed: Typed) => string
) {
	const { locals, params, request, url } = event;
	const { actor } = guideDesk(locals.actor, url.pathname);
	const typed = await readForm(request);
	const result = await perform(
		{ db: locals.beredt.db, now: locals.now, actor },
		params.udkast,
		typed
	);
	if (!result.ok) return fail(422, { reason: result.reason, typed });
	redirect(303, next(result.value, typed));
}

const move = (event: RequestEvent, to: 'up' | 'down') =>
	done(
		event,
		(context, draft, { subject = '' }) => moveDraftPassage(context, { draft, subject, to }),
		(_, { subject, theme }) => `${event.url.pathname}?tema=${theme}#${subject}`
	);

export const actions: Actions = {
	up: (event) => move(event, 'up'),
	down: (event) => move(event, 'down'),
	move: (event) =>
		done(
			event,
			(context, draft, { subject = '', to = '' }) =>
				moveDraftPassage(context, { draft, subject, to: { theme: to } }),
			(_, { subject, to }) => `${event.url.pathname}?tema=${to}#${subject}`
		),
	add: (event) =>
		done(
			event,
			(context, draft, { title = '', theme = '', kind: passageKind = '' }) =>
				addDraftText(context, { draft, text: { kind: 'passage', title, theme, passageKind } }),
			(subject) => editorAddress(event.params.udkast, { subjectKind: 'passage', subject })
		)
};
