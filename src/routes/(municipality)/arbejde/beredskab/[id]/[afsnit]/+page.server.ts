import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { showContact } from '#domain/directory';
import { contactSlots } from '#domain/document';
import { rolesIn } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import { checkPlan, mayInWriting, mayRead, mayWrite, verdict } from '#domain/plan';
import { contactValues } from '#server/directory/contact-values';
import { listContacts } from '#server/directory/directory-store';
import { getEdition, listDefinitions, listPassages } from '#server/guide/guide-store';
import { colleaguesIn } from '#server/identity/colleagues';
import { namesOf } from '#server/identity/person-names';
import { readForm } from '#server/platform/read-form';
import { workplace } from '#server/identity/workplace';
import { findPlan, findSection } from '#server/plan/plan-store';
import { commentPlaces, readComments } from '#server/plan/read-comments';
import { resolveComment } from '#server/plan/resolve-comment';
import { listTextsBeside } from '#server/plan/text-beside-store';
import { listWriting } from '#server/plan/writing-store';
import { takeGuidePassage } from '#server/plan/take-guide-passage';
import { writeComment } from '#server/plan/write-comment';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	const roles = rolesIn(actor, code);
	if (!mayRead(roles)) error(403, { message: 'Planen er for dem, der skriver og beslutter den' });
	const { db, planTemplates, requirementsOf, catalogue } = locals.beredt;
	const read = await db.transaction(scope, async (tx) => {
		const plan = await findPlan(tx, code, params.id);
		const section = plan && (await findSection(tx, code, params.id, params.afsnit));
		if (!section) error(404, { message: 'Afsnittet findes ikke' });
		const edition = await getEdition(tx);
		const passages = section.theme ? await listPassages(tx, edition.number, section.theme) : [];
		const contacts = await listContacts(tx, code);
		const at = plan.sections.findIndex(({ id }) => id === section.id);
		return {
			plan: { id: plan.id, type: plan.type, status: plan.status },
			section,
			guidance:
				planTemplates[plan.type].sections.find(({ id }) => id === section.id)?.guidance ?? null,
			usedSlots: contactSlots(section.body),
			next: plan.sections[at + 1] ?? null,
			edition: edition.number,
			passages,
			terms: await listDefinitions(tx, edition.number),
			contacts: contactValues(contacts.map((contact) => showContact(contact, locals.now))),
			findings: checkPlan(plan, dayOf(locals.now), catalogue)
				.filter(({ place }) => place?.section === section.id)
				.map((finding) => ({
					...finding,
					verdict: verdict(finding),
					text: requirementsOf[plan.type][finding.requirement]
				})),
			beside: (await listTextsBeside(tx, code, plan.id)).filter(
				({ sectionId }) => sectionId === section.id
			),
			writing: (await listWriting(tx, { code, planId: plan.id, now: locals.now })).filter(
				({ sectionId, personId }) => sectionId === section.id && personId !== actor.personId
			),
			mayWrite: mayWrite(plan.status, roles).ok
		};
	});
	const { beside, writing, ...shown } = read;
	const people = [
		...beside.map(({ savedBy }) => savedBy),
		...writing.map(({ personId }) => personId)
	];
	const names = await namesOf(db, people);
	const where = { code, planId: shown.plan.id, sectionId: shown.section.id };
	const mayComment = mayInWriting('comment', shown.plan.status, roles).ok;
	return {
		...shown,
		comments: await readComments(db, where, shown.section.body),
		places: commentPlaces(shown.section.body),
		people: mayComment ? await colleaguesIn(db, code) : [],
		mayComment,
		beside: beside.map(({ id, savedBy }) => ({ id, name: names.get(savedBy) ?? null })),
		others: writing.map(({ personId }) => names.get(personId) ?? 'En kollega')
	};
};

export const actions: Actions = {
	/** Without script a passage is taken to the end of the saved text. */
	take: async ({ locals, params, request, url }) => {
		const { actor, code } = workplace(locals.actor);
		const form = await readForm(request);
		const taken = await takeGuidePassage(
			{ db: locals.beredt.db, now: locals.now, actor },
			{
				municipality: code,
				planId: params.id,
				sectionId: params.afsnit,
				passage: form.passage ?? '',
				blockId: locals.newId()
			}
		);
		if (!taken.ok) return fail(422, { reason: taken.reason });
		redirect(303, url.pathname);
	},
	kommenter: async ({ locals, params, request, url }) => {
		const { actor, code } = workplace(locals.actor);
		const form = await readForm(request);
		const { tekst = '', svar = '', stykke = '' } = form;
		const written = await writeComment(
			{ db: locals.beredt.db, now: locals.now, actor },
			{
				municipality: code,
				planId: params.id,
				sectionId: params.afsnit,
				id: locals.newId(),
				text: tekst,
				blockId: stykke || null,
				answers: svar || null,
				mentions: Object.keys(form).flatMap((name) => /^naevn-(.+)/.exec(name)?.[1] ?? [])
			}
		);
		if (!written.ok) return fail(422, { reason: written.reason, typed: { tekst, svar } });
		redirect(303, `${url.pathname}#kommentar-${written.value}`);
	},
	luk: (event) => settle(event, true),
	genaabn: (event) => settle(event, false)
};

async function settle(
	{ locals, params, request, url }: RequestEvent & { params: { id: string; afsnit: string } },
	resolved: boolean
) {
	const { actor, code } = workplace(locals.actor);
	const form = await readForm(request);
	const settled = await resolveComment(
		{ db: locals.beredt.db, now: locals.now, actor },
		{
			municipality: code,
			planId: params.id,
			sectionId: params.afsnit,
			comment: form.kommentar ?? '',
			resolved
		}
	);
	if (!settled.ok) return fail(422, { reason: settled.reason });
	redirect(303, `${url.pathname}#kommentarer`);
}
