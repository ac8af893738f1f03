import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Result } from '#domain/kernel';
import { namesOf } from '#server/identity/person-names';
import { readForm } from '#server/platform/read-form';
import { readUploadForm } from '#server/platform/read-upload-form';
import { answerSupplement } from '#server/programme/answer-supplement';
import { applicationDesk, openApplication } from '#server/programme/application-desk';
import {
	attachToApplication,
	removeFromApplication
} from '#server/programme/attach-to-application';
import { sendToDecision } from '#server/programme/decide-application';
import { fileRefusal } from '#server/programme/file-refusal';
import { submitApplication } from '#server/programme/submit-application';
import { withdrawApplication } from '#server/programme/withdraw-application';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const application = await openApplication(locals, params.id);
	const names = await namesOf(
		locals.beredt.db,
		application.decisions.map(({ decidedBy }) => decidedBy)
	);
	const [newest] = application.decisions;
	return {
		application,
		decision: newest && {
			outcome: newest.outcome,
			note: newest.note,
			decidedOn: newest.decidedOn,
			by: newest.outsideName ?? names.get(newest.decidedBy) ?? 'en tidligere kollega'
		}
	};
};

type Event = RequestEvent & { readonly params: { readonly id: string } };
type Perform = (
	desk: ReturnType<typeof applicationDesk>,
	which: { readonly municipality: string; readonly id: string },
	typed: Readonly<Record<string, string>>
) => Promise<Result<unknown>>;

const refused = (
	{ reason, about }: { readonly reason: string; readonly about?: readonly string[] },
	more: { readonly message?: string | null; readonly why?: string } = {}
) => ({ reason, about: about ?? [], message: more.message ?? null, why: more.why ?? '' });

const form = (perform: Perform) => async (event: Event) => {
	const desk = applicationDesk(event.locals);
	const typed = await readForm(event.request);
	const done = await perform(desk, { municipality: desk.code, id: event.params.id }, typed);
	if (!done.ok) return fail(422, refused(done, { why: typed.hvorfor ?? '' }));
	redirect(303, `${event.url.pathname}#status`);
};

export const actions: Actions = {
	send: form(({ context }, which) =>
		sendToDecision(context, { ...which, act: 'send-to-decision' })
	),
	tag: form(({ context }, which) => sendToDecision(context, { ...which, act: 'take-back' })),
	indsend: form(({ context, origin }, which) => submitApplication(context, { ...which, origin })),
	svar: form(({ context, origin }, which) => answerSupplement(context, { ...which, origin })),
	traek: form(({ context }, which, typed) =>
		withdrawApplication(context, { ...which, reason: typed.hvorfor ?? '' })
	),
	fjern: form(({ context }, which, typed) =>
		removeFromApplication(context, { ...which, fileId: typed.fil ?? '' })
	),
	bilag: async ({ locals, params, request, url }) => {
		const { context, code } = applicationDesk(locals);
		const read = await readUploadForm(request);
		if (read === 'too-large') return fail(413, refused({ reason: 'form-too-large' }));
		if (read === 'not-a-form') return fail(400, refused({ reason: 'not-a-form' }));
		if (!read.file) return fail(422, refused({ reason: 'file-missing', about: ['fil'] }));
		const kept = await attachToApplication(context, {
			municipality: code,
			id: params.id,
			file: read.file,
			fileId: locals.newId(),
			purpose: 'attachment'
		});
		if (!kept.ok)
			return fail(
				422,
				refused({ reason: kept.reason, about: ['fil'] }, { message: fileRefusal(kept.reason) })
			);
		redirect(303, `${url.pathname}#bilag`);
	}
};
