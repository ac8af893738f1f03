import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { showContact } from '#domain/directory';
import { choices, documentDifference, type Strand } from '#domain/document';
import { rolesIn } from '#domain/identity';
import { mayInWriting, mayWrite } from '#domain/plan';
import { contactValues } from '#server/directory/contact-values';
import { listContacts } from '#server/directory/directory-store';
import { namesOf } from '#server/identity/person-names';
import { workplace } from '#server/identity/workplace';
import { readForm, wholeNumber } from '#server/platform/read-form';
import { findPlan } from '#server/plan/plan-store';
import { layTextAway, putTextsTogether, readTwoTexts } from '#server/plan/settle-text-beside';
import { listTextsBeside } from '#server/plan/text-beside-store';
import type { Actions, PageServerLoad } from './$types';

type Params = { readonly id: string; readonly afsnit: string };

const whereIs = (code: string, { id, afsnit }: Params, text: string) => ({
	municipality: code,
	planId: id,
	sectionId: afsnit,
	besideId: text
});

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { actor, code, scope } = workplace(locals.actor);
	const { db } = locals.beredt;
	const asked = url.searchParams.get('tekst');
	const read = await db.transaction(scope, async (tx) => {
		const plan = await findPlan(tx, code, params.id);
		const section = plan?.sections.find(({ id }) => id === params.afsnit);
		if (!plan || !section) return undefined;
		const two = asked ? await readTwoTexts(tx, whereIs(code, params, asked)) : undefined;
		const lying = await listTextsBeside(tx, code, plan.id);
		return { plan, section, two, lying, contacts: await listContacts(tx, code) };
	});
	if (!read || (asked && !read.two)) error(404, { message: 'Teksten findes ikke' });
	const { plan, section, two, lying, contacts } = read;
	const roles = rolesIn(actor, code);
	if (!mayInWriting('follow', plan.status, roles).ok)
		error(403, { message: 'Planen er for dem, der skriver og beslutter den' });
	const here = lying.filter(({ sectionId }) => sectionId === section.id);
	const writers = [...here, ...(two ? [two.beside] : [])].map(({ savedBy }) => savedBy);
	const names = await namesOf(db, two?.savedBy ? [two.savedBy, ...writers] : writers);
	const nameOf = (id: string | null) => (id && names.get(id)) ?? 'en kollega';
	return {
		plan: { id: plan.id, type: plan.type },
		section: { id: section.id, title: section.title, revision: section.revision },
		lying: here.map(({ id, savedAt, savedBy }) => ({ id, savedAt, name: nameOf(savedBy) })),
		two: two && {
			id: two.beside.id,
			writtenAt: two.beside.savedAt,
			isSettled: two.beside.settledAt !== null,
			names: { saved: nameOf(two.savedBy), beside: nameOf(two.beside.savedBy) },
			strands: two.strands.map((strand) => ({ ...strand, lines: linesOf(strand) }))
		},
		contacts: contactValues(contacts.map((contact) => showContact(contact, locals.now))),
		mayWrite: mayWrite(plan.status, roles).ok
	};
};

const linesOf = ({ saved, beside, same }: Strand) =>
	same ? [] : documentDifference(saved ? [saved] : [], beside ? [beside] : []);

/** Who asks, and of which text. */
async function asked({ locals, params, request }: RequestEvent & { params: Params }) {
	const { actor, code } = workplace(locals.actor);
	const form = await readForm(request);
	return {
		context: { db: locals.beredt.db, now: locals.now, actor },
		where: whereIs(code, params, form.tekst ?? ''),
		section: `/arbejde/beredskab/${params.id}/${params.afsnit}`,
		form
	};
}

export const actions: Actions = {
	saml: async (event) => {
		const { context, where, section, form } = await asked(event);
		const count = Math.min(wholeNumber(form.antal), 10_000);
		const done = await putTextsTogether(context, {
			...where,
			revision: wholeNumber(form.staar),
			besideAt: form.skrevet ?? '',
			chosen: Array.from(
				{ length: Math.max(count, 0) },
				(_, at) => choices.find((choice) => choice === form[`valg-${at}`]) ?? 'both'
			)
		});
		if (!done.ok) return fail(422, { reason: done.reason });
		redirect(303, section);
	},
	laeg: async (event) => {
		const { context, where, section } = await asked(event);
		const done = await layTextAway(context, where);
		if (!done.ok) return fail(422, { reason: done.reason });
		redirect(303, section);
	}
};
