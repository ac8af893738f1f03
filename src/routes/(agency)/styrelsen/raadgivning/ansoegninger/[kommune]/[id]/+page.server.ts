import { error, fail, redirect } from '@sveltejs/kit';
import type { Result } from '#domain/kernel';
import type { Actor } from '#domain/identity';
import { colleaguesInAgency } from '#server/identity/colleagues';
import type { Database } from '#server/platform/database';
import { readForm, wholeNumber } from '#server/platform/read-form';
import { agencyDesk } from '#server/programme/agency-desk';
import { agreeOnNote } from '#server/programme/agree-on-note';
import { askAssessor } from '#server/programme/ask-assessor';
import { declareInterest } from '#server/programme/declare-interest';
import type { ApplicationKey } from '#server/programme/handed-over-store';
import { markComplete } from '#server/programme/mark-complete';
import { readAssessment } from '#server/programme/read-assessment';
import { saveScores } from '#server/programme/save-scores';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const actor = agencyDesk(locals, url.pathname, 'assessment');
	const { db } = locals.beredt;
	const key = { municipality: params.kommune, applicationId: params.id };
	const read = await readAssessment(db, actor, key);
	if (!read.ok) error(404, { message: 'Ansøgningen findes ikke' });
	const { name, standing, closed, page, names } = read.value;
	if (closed === 'conflict-of-interest')
		error(403, { message: 'Du er inhabil og kan ikke læse ansøgningen' });
	const asked = new Set(page?.assessors.map(({ id }) => id));
	const colleagues = page?.may.ask ? await colleaguesInAgency(db, 'agency-adviser') : [];
	return {
		name,
		standing,
		page,
		names: Object.fromEntries(names),
		colleagues: colleagues.filter(({ id }) => !asked.has(id))
	};
};

type Context = { readonly db: Database; readonly now: Date; readonly actor: Actor };
type Typed = Readonly<Record<string, string>>;

/** One form of the page: what was typed stands there still when the answer is no. */
const form =
	(
		step: string,
		perform: (context: Context, key: ApplicationKey, typed: Typed) => Promise<Result<void>>
	) =>
	async ({ locals, params, request, url }: RequestEvent) => {
		const actor = agencyDesk(locals, url.pathname, 'assessment');
		const typed: Typed = await readForm(request);
		const key = { municipality: params.kommune, applicationId: params.id };
		const context = { db: locals.beredt.db, now: locals.now, actor };
		const done = await perform(context, key, typed);
		if (done.ok) redirect(303, `${url.pathname}#${step}`);
		const { reason, about = [] } = done;
		return fail(reason === 'changed-by-another' ? 409 : 422, { step, reason, about, typed });
	};

const scores = (handIn: boolean) =>
	form('vurdering', (context, key, typed) =>
		saveScores(context, {
			...key,
			handIn,
			typed: Object.keys(typed).flatMap((name) => {
				if (!name.startsWith('reason-')) return [];
				const criterion = name.slice('reason-'.length);
				return [
					{
						criterion,
						score: typed[`score-${criterion}`] ?? '',
						reason: typed[name] ?? '',
						revision: wholeNumber(typed[`revision-${criterion}`])
					}
				];
			})
		})
	);

export const actions: Actions = {
	spoerg: form('vurderere', (context, key, typed) =>
		askAssessor(context, { ...key, assessorId: typed['person'] ?? '' })
	),
	habil: form('habilitet', (context, key, typed) =>
		declareInterest(context, {
			...key,
			conflict: typed['inhabil'] ?? '',
			note: typed['note'] ?? ''
		})
	),
	gem: scores(false),
	aflever: scores(true),
	note: form('sammen', (context, key, typed) =>
		agreeOnNote(context, {
			...key,
			criterion: typed['kriterium'] ?? '',
			text: typed['note'] ?? '',
			revision: wholeNumber(typed['revision'])
		})
	),
	komplet: form('fuldstaendig', (context, key, typed) =>
		markComplete(context, {
			...key,
			complete: typed['komplet'] ?? '',
			note: typed['mangler'] ?? '',
			revision: wholeNumber(typed['revision'])
		})
	)
};
