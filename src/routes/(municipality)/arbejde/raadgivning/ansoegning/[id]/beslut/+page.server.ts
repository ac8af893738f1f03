import { fail, redirect } from '@sveltejs/kit';
import { dayOf } from '#domain/kernel';
import { readForm } from '#server/platform/read-form';
import { readUploadForm } from '#server/platform/read-upload-form';
import { applicationDesk, openApplication } from '#server/programme/application-desk';
import { attachToApplication } from '#server/programme/attach-to-application';
import { decideApplication } from '#server/programme/decide-application';
import { fileRefusal } from '#server/programme/file-refusal';
import { vouchForDecision } from '#server/programme/vouch-for-decision';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor } = applicationDesk(locals);
	const application = await openApplication(locals, params.id);
	const used = application.decisions.map(({ fileId }) => fileId);
	const document = application.files.findLast(
		({ id, purpose }) => purpose === 'decision' && !used.includes(id)
	);
	return {
		application,
		document: document && {
			id: document.id,
			name: document.name,
			isMine: document.sentBy === actor.personId
		},
		today: dayOf(locals.now)
	};
};

type Typed = Readonly<Record<string, string>>;
const none: Typed = {};
const refused = (
	{ reason, about }: { readonly reason: string; readonly about?: readonly string[] },
	typed: Typed,
	message: string | null = null
) => ({ reason, about: about ?? [], typed, message });

const home = (id: string) => `/arbejde/raadgivning/ansoegning/${id}#status`;

const decide =
	(outcome: 'approved' | 'sent-back') =>
	async ({ locals, params, request }: RequestEvent) => {
		const { code, context } = applicationDesk(locals);
		const typed = await readForm(request);
		const { note = '' } = typed;
		const which = { municipality: code, id: params.id };
		const decided = await decideApplication(context, { ...which, outcome, note });
		if (!decided.ok) return fail(422, refused({ ...decided, about: ['note'] }, typed));
		redirect(303, home(params.id));
	};

export const actions: Actions = {
	godkend: decide('approved'),
	tilbage: decide('sent-back'),
	dokument: async ({ locals, params, request, url }) => {
		const { code, context } = applicationDesk(locals);
		const read = await readUploadForm(request);
		if (read === 'too-large') return fail(413, refused({ reason: 'form-too-large' }, none));
		if (read === 'not-a-form') return fail(400, refused({ reason: 'not-a-form' }, none));
		if (!read.file) return fail(422, refused({ reason: 'file-missing', about: ['fil'] }, none));
		const kept = await attachToApplication(context, {
			municipality: code,
			id: params.id,
			file: read.file,
			fileId: locals.newId(),
			purpose: 'decision'
		});
		if (!kept.ok)
			return fail(
				422,
				refused({ reason: kept.reason, about: ['fil'] }, none, fileRefusal(kept.reason))
			);
		redirect(303, `${url.pathname}#uden-for`);
	},
	staa: async ({ locals, params, request }) => {
		const { code, context } = applicationDesk(locals);
		const typed = await readForm(request);
		const vouched = await vouchForDecision(context, {
			municipality: code,
			id: params.id,
			outsideName: typed['outside-name'] ?? '',
			decidedOn: typed['decided-on'] ?? ''
		});
		if (!vouched.ok) return fail(422, refused(vouched, typed));
		redirect(303, home(params.id));
	}
};
