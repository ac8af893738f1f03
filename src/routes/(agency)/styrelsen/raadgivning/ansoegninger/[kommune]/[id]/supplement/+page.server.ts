import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm } from '#server/platform/read-form';
import { adviserDesk } from '#server/programme/agency-desk';
import { askSupplement, endSupplement } from '#server/programme/ask-supplement';
import { readSupplement } from '#server/programme/read-supplement';
import { applyingRefusal } from '#ui/programme/applying-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { actor, mayWrite } = adviserDesk(locals, url.pathname);
	const context = { db: locals.beredt.db, now: locals.now, actor };
	const read = await readSupplement(context, { municipality: params.kommune, id: params.id });
	if (!read.ok && read.reason === 'not-found') error(404, { message: 'Ansøgningen findes ikke' });
	if (!read.ok && read.reason === 'declare-first')
		redirect(303, `${url.pathname.replace(/\/supplement$/, '')}#habilitet`);
	if (!read.ok) error(403, { message: applyingRefusal(read.reason) });
	const { isOpen, isLate, ...page } = read.value;
	return { ...page, mayAsk: mayWrite && isOpen, mayEnd: mayWrite && isLate };
};

type Event = RequestEvent & { readonly params: { readonly kommune: string; readonly id: string } };
type Typed = Readonly<Record<string, string>>;

async function asked({ locals, params, request, url }: Event) {
	const { actor } = adviserDesk(locals, url.pathname);
	return {
		context: { db: locals.beredt.db, now: locals.now, actor },
		which: { municipality: params.kommune, id: params.id },
		form: await readForm(request)
	};
}

const refused = (
	{ reason, about }: { readonly reason: string; readonly about?: readonly string[] },
	typed: Typed
) => fail(422, { reason, about: about ?? [], typed });

export const actions: Actions = {
	bed: async (event) => {
		const { context, which, form } = await asked(event);
		const done = await askSupplement(context, {
			...which,
			fields: Object.keys(form).flatMap((name) => /^felt-(.+)/.exec(name)?.[1] ?? []),
			why: form.why ?? '',
			dueOn: form['due-on'] ?? ''
		});
		if (!done.ok) return refused(done, form);
		redirect(303, `${event.url.pathname}#status`);
	},
	slut: async (event) => {
		const { context, which, form } = await asked(event);
		const done = await endSupplement(context, which);
		if (!done.ok) return refused(done, form);
		redirect(303, `${event.url.pathname}#status`);
	}
};
