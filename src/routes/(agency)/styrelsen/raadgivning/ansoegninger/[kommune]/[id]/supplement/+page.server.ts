import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { dayOf } from '#domain/kernel';
import { writtenFieldsFor } from '#domain/programme';
import { getMunicipality } from '#server/directory/directory-store';
import { readForm } from '#server/platform/read-form';
import { adviserDesk } from '#server/programme/adviser-desk';
import { listSubmissions, listSupplements } from '#server/programme/application-record-store';
import { findApplicationRound } from '#server/programme/application-round';
import { findApplication } from '#server/programme/application-store';
import { askSupplement, endSupplement } from '#server/programme/ask-supplement';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const { mayWrite } = adviserDesk(locals.actor, url.pathname);
	return locals.beredt.db.transaction({ kind: 'agency' }, async (tx) => {
		const key = { municipalityCode: params.kommune, id: params.id };
		const row = await findApplication(tx, key);
		const round = row && (await findApplicationRound(tx, row.round));
		if (!row || !round) error(404, { message: 'Ansøgningen findes ikke' });
		const [newest] = await listSubmissions(tx, key);
		const valueOf = (id: string) =>
			newest?.content.fields.find((field) => field.id === id)?.value ?? '';
		const supplements = await listSupplements(tx, key);
		const today = dayOf(locals.now);
		return {
			municipality: await getMunicipality(tx, params.kommune),
			round: { name: round.name, offerName: round.offerName },
			status: row.status,
			openFields: row.openFields ?? [],
			initialMeeting: newest?.content.initialMeeting ?? null,
			fields: writtenFieldsFor(round.level).map(({ id, label }) => ({
				id,
				label,
				value: valueOf(id)
			})),
			supplements: supplements.map(({ number, fields, why, dueOn, answeredAt }) => ({
				number,
				fields,
				why,
				dueOn,
				answeredAt
			})),
			mayAsk: mayWrite && (row.status === 'submitted' || row.status === 'supplement'),
			mayEnd: mayWrite && row.status === 'supplement' && (supplements[0]?.dueOn ?? today) < today,
			today
		};
	});
};

type Event = RequestEvent & { readonly params: { readonly kommune: string; readonly id: string } };
type Typed = Readonly<Record<string, string>>;

async function asked({ locals, params, request, url }: Event) {
	const { actor } = adviserDesk(locals.actor, url.pathname);
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
