import { error, fail, redirect } from '@sveltejs/kit';
import { readForm, wholeNumber } from '#server/platform/read-form';
import { agencyDesk } from '#server/programme/agency-desk';
import { readAllocationDesk } from '#server/programme/allocation-desk';
import { decideAllocation } from '#server/programme/decide-allocation';
import { returnPlace } from '#server/programme/return-place';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const actor = agencyDesk(locals, url.pathname, 'allocation');
	const { now, beredt } = locals;
	const desk = await readAllocationDesk(beredt.db, actor, { round: params.runde, now });
	if (desk.ok) return desk.value;
	if (desk.reason === 'not-found') error(404, { message: 'Runden findes ikke' });
	error(403, { message: 'Du er inhabil i en af ansøgningerne. En anden leder tildeler pladserne' });
};

type Typed = Readonly<Record<string, string>>;

const choicesIn = (typed: Typed) =>
	Object.keys(typed).flatMap((name) => {
		if (!name.startsWith('ansoegning-')) return [];
		const index = name.slice('ansoegning-'.length);
		return [
			{
				id: typed[name] ?? '',
				outcome: typed[`svar-${index}`] ?? '',
				reason: typed[`begrundelse-${index}`] ?? ''
			}
		];
	});

const refused = (
	step: 'beslut' | 'tilbage',
	{ reason, about = [] }: { readonly reason: string; readonly about?: readonly string[] },
	typed: Typed
) =>
	fail(reason === 'changed-by-another' ? 409 : 422, {
		...{ step, reason, about, typed },
		choices: choicesIn(typed)
	});

export const actions: Actions = {
	beslut: async ({ locals, params, request, url }) => {
		const actor = agencyDesk(locals, url.pathname, 'allocation');
		const typed: Typed = await readForm(request);
		const { agencyName, agencyMail, origin } = locals.beredt.settings;
		const decided = await decideAllocation(
			{ db: locals.beredt.db, now: locals.now, actor },
			{
				round: params.runde,
				number: wholeNumber(typed['number']),
				hash: typed['hash'] ?? '',
				choices: choicesIn(typed),
				contact: { name: agencyName, mail: agencyMail ?? null },
				origin
			}
		);
		if (!decided.ok) return refused('beslut', decided, typed);
		redirect(303, `${url.pathname}#beslutninger`);
	},
	tilbage: async ({ locals, request, url }) => {
		const actor = agencyDesk(locals, url.pathname, 'allocation');
		const typed: Typed = await readForm(request);
		const [municipality = '', applicationId = ''] = (typed['plads'] ?? '').split('/');
		const context = { db: locals.beredt.db, now: locals.now, actor };
		const done = await returnPlace(context, {
			...{ municipality, applicationId },
			reason: typed['aarsag'] ?? ''
		});
		if (!done.ok) return refused('tilbage', done, typed);
		redirect(303, `${url.pathname}#forslag`);
	}
};
