import { error, fail, redirect } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import type { Result } from '#domain/kernel';
import { mayInWriting } from '#domain/plan';
import { colleaguesIn } from '#server/identity/colleagues';
import { workplace } from '#server/identity/workplace';
import { finishAction, noteFinding, type NoteRefusal } from '#server/plan/note-finding';
import { readFollowUp } from '#server/plan/read-follow-up';
import { readForm } from '#server/platform/read-form';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code } = workplace(locals.actor);
	const { db, catalogue, requirementsOf } = locals.beredt;
	const read = await readFollowUp({ db, now: locals.now, catalogue }, { code, planId: params.id });
	const followed = read?.findings.find(({ finding }) => finding.requirement === params.krav);
	if (!read || !followed) error(404, { message: 'Kravet findes ikke' });
	const { id, type, status, sections } = read.plan;
	const roles = rolesIn(actor, code);
	if (!mayInWriting('follow', status, roles).ok)
		error(403, { message: 'Planen er for dem, der skriver og beslutter den' });
	const section = sections.find((one) => one.id === followed.finding.place?.section);
	return {
		plan: { id, type, status },
		followed,
		text: requirementsOf[type][followed.finding.requirement],
		section: section && { id: section.id, title: section.title },
		people: await colleaguesIn(db, code),
		mayAnswer: mayInWriting('answer-finding', status, roles).ok
	};
};

async function asked({ locals, params, request }: RequestEvent) {
	const { actor, code } = workplace(locals.actor);
	const form = await readForm(request);
	const revision = /^\d{1,9}$/.test(form.revision ?? '') ? Number(form.revision) : 0;
	return {
		context: { db: locals.beredt.db, now: locals.now, actor },
		which: { municipality: code, planId: params.id, requirement: params.krav, revision },
		home: `/arbejde/beredskab/${params.id}/handlinger#${params.krav}`,
		form
	};
}

function answer(
	done: Result<void, NoteRefusal>,
	{ home, form, kind }: { home: string; form: Readonly<Record<string, string>>; kind?: string }
) {
	if (done.ok) redirect(303, home);
	return fail(422, { reason: done.reason, field: done.about?.[0], kind, typed: form });
}

const note = (kind: 'action' | 'answer') => async (event: RequestEvent) => {
	const { context, which, ...rest } = await asked(event);
	const { text = '', owner = '', dueOn = '' } = rest.form;
	const done = await noteFinding(context, { ...which, kind, text, owner, dueOn });
	return answer(done, { ...rest, kind });
};

const finish = (done: boolean) => async (event: RequestEvent) => {
	const { context, which, ...rest } = await asked(event);
	return answer(await finishAction(context, { ...which, done }), rest);
};

export const actions: Actions = {
	handling: note('action'),
	svar: note('answer'),
	faerdig: finish(true),
	genaabn: finish(false)
};
