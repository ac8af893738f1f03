import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { showContact } from '#domain/directory';
import { choices, documentDifference } from '#domain/document';
import { rolesIn } from '#domain/identity';
import { mayInWriting, mayWrite } from '#domain/plan';
import { contactValues } from '#server/directory/contact-values';
import { listContacts } from '#server/directory/directory-store';
import { namesOf } from '#server/identity/person-names';
import { workplace } from '#server/identity/workplace';
import { readForm } from '#server/platform/read-form';
import { findPlan } from '#server/plan/plan-store';
import { layTextAway, putTextsTogether, readTwoTexts } from '#server/plan/settle-text-beside';
import type { Actions, PageServerLoad } from './$types';

type Params = { readonly id: string; readonly afsnit: string; readonly tekst: string };

const whereIs = (code: string, { id, afsnit, tekst }: Params) => ({
	municipality: code,
	planId: id,
	sectionId: afsnit,
	besideId: tekst
});

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	const { db } = locals.beredt;
	const read = await db.transaction(scope, async (tx) => ({
		plan: await findPlan(tx, code, params.id),
		two: await readTwoTexts(tx, whereIs(code, params)),
		contacts: await listContacts(tx, code)
	}));
	const { plan, two } = read;
	if (!plan || !two) error(404, { message: 'Teksten findes ikke' });
	const roles = rolesIn(actor, code);
	if (!mayInWriting('follow', plan.status, roles).ok)
		error(403, { message: 'Planen er for dem, der skriver og beslutter den' });
	const { beside, savedBy } = two;
	const names = await namesOf(db, [beside.savedBy, ...(savedBy ? [savedBy] : [])]);
	return {
		plan: { id: plan.id, type: plan.type },
		section: { id: params.afsnit, title: two.title, revision: two.revision },
		beside: { savedAt: beside.savedAt, isSettled: beside.settledAt !== null },
		names: {
			saved: (savedBy && names.get(savedBy)) ?? 'en kollega',
			beside: names.get(beside.savedBy) ?? 'en kollega'
		},
		strands: two.strands.map((strand) => ({
			...strand,
			lines: strand.same
				? []
				: documentDifference(
						strand.saved ? [strand.saved] : [],
						strand.beside ? [strand.beside] : []
					)
		})),
		contacts: contactValues(read.contacts.map((contact) => showContact(contact, locals.now))),
		mayWrite: mayWrite(plan.status, roles).ok
	};
};

/** Who asks, and of which text. */
function asked({ locals, params }: RequestEvent & { params: Params }) {
	const { actor, code } = workplace(locals.actor);
	return {
		context: { db: locals.beredt.db, now: locals.now, actor },
		where: whereIs(code, params),
		section: `/arbejde/beredskab/${params.id}/${params.afsnit}`
	};
}

export const actions: Actions = {
	saml: async (event) => {
		const { context, where, section } = asked(event);
		const form = await readForm(event.request);
		const count = Math.min(Number(form.antal) || 0, 10_000);
		const done = await putTextsTogether(context, {
			...where,
			revision: Number(form.staar),
			besideAt: form.skrevet ?? '',
			chosen: Array.from(
				{ length: count },
				(_, at) => choices.find((choice) => choice === form[`valg-${at}`]) ?? 'both'
			)
		});
		if (!done.ok) return fail(422, { reason: done.reason });
		redirect(303, section);
	},
	laeg: async (event) => {
		const { context, where, section } = asked(event);
		const done = await layTextAway(context, where);
		if (!done.ok) return fail(422, { reason: done.reason });
		redirect(303, section);
	}
};
