import { error, fail, redirect } from '@sveltejs/kit';
import { readForm, wholeNumber } from '#server/platform/read-form';
import { agencyDesk } from '#server/programme/agency-desk';
import { listTexts } from '#server/programme/programme-text-store';
import { readProgrammeText } from '#server/programme/read-programme-text';
import { saveProgrammeText } from '#server/programme/save-programme-text';
import { indexGuide } from '#server/search-sources';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const shown = (markdown: string) => {
	const read = readProgrammeText(markdown);
	return read.ok ? read.value : [];
};

function partOf({ locals, params, url }: Pick<RequestEvent, 'locals' | 'params' | 'url'>) {
	const actor = agencyDesk(locals, url.pathname, 'texts');
	const part = locals.beredt.programme.parts.find(({ id }) => id === params.del);
	if (!part) error(404, { message: 'Teksten findes ikke' });
	return { actor, part };
}

export const load: PageServerLoad = async (event) => {
	const { part } = partOf(event);
	const { db } = event.locals.beredt;
	const [stored] = await db.transaction({ kind: 'agency' }, (tx) => listTexts(tx, [part.id]));
	if (!stored) error(404, { message: 'Teksten findes ikke' });
	const { text, revision } = stored;
	return {
		part: { id: part.id, title: part.title },
		text,
		revision,
		/** What this release of Beredt says, where the agency says something else. */
		brought: part.text === text ? null : part.text,
		preview: shown(text),
		isSaved: event.url.searchParams.has('gemt')
	};
};

export const actions: Actions = {
	vis: async (event) => {
		partOf(event);
		const typed = await readForm(event.request);
		const read = readProgrammeText(typed.text ?? '');
		if (read.ok) return { typed, preview: read.value };
		const about = ['text', ...(read.about ?? [])];
		return fail(422, { reason: read.reason as string, about, typed });
	},
	gem: async (event) => {
		const { actor, part } = partOf(event);
		const typed = await readForm(event.request);
		const saved = await saveProgrammeText(
			{ db: event.locals.beredt.db, now: event.locals.now, actor },
			{
				...{ part: part.id, title: part.title, text: typed.text ?? '' },
				revision: wholeNumber(typed.revision),
				indexed: indexGuide
			}
		);
		if (saved.ok) redirect(303, `${event.url.pathname}?gemt#vist`);
		const theirs = 'theirs' in saved ? saved.theirs : null;
		const about = ['text', ...(saved.about ?? [])];
		return fail(theirs ? 409 : 422, {
			...{ reason: saved.reason as string, about, typed },
			theirs: theirs && { text: theirs.text, revision: theirs.revision }
		});
	}
};
