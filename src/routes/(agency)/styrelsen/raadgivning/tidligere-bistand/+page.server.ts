import { fail, redirect } from '@sveltejs/kit';
import { dayOf } from '#domain/kernel';
import { helpUnderName } from '#domain/programme';
import { listMunicipalities } from '#server/directory/directory-store';
import { readForm } from '#server/platform/read-form';
import { adviserDesk } from '#server/programme/agency-desk';
import { listHelp } from '#server/programme/earlier-help-store';
import { enterEarlierHelp, withdrawEarlierHelp } from '#server/programme/enter-earlier-help';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const { mayWrite } = adviserDesk(locals, url.pathname);
	const asked = (url.searchParams.get('navn') ?? '').slice(0, 200);
	return locals.beredt.db.transaction({ kind: 'agency' }, async (tx) => {
		const municipalities = await listMunicipalities(tx);
		const names = new Map(municipalities.map(({ code, name }) => [code, name]));
		const entries = (await listHelp(tx))
			.filter(({ withdrawn }) => !withdrawn)
			.map((one) => ({ ...one, nameNow: names.get(one.municipality) ?? one.municipality }));
		return {
			asked,
			entries: helpUnderName(entries, asked),
			municipalities: municipalities.map(({ code, name }) => ({ value: code, text: name })),
			mayWrite,
			today: dayOf(locals.now)
		};
	});
};

const page = '/styrelsen/raadgivning/tidligere-bistand';

export const actions: Actions = {
	tilfoej: async ({ locals, request, url }) => {
		const { actor } = adviserDesk(locals, url.pathname);
		const typed = await readForm(request);
		const entered = await enterEarlierHelp(
			{ db: locals.beredt.db, now: locals.now, actor },
			{
				id: locals.newId(),
				municipality: typed.municipality ?? '',
				what: typed.what ?? '',
				fromOn: typed.from ?? '',
				untilOn: typed.until ?? '',
				source: typed.source ?? '',
				nameThen: typed['name-then'] ?? ''
			}
		);
		if (!entered.ok)
			return fail(422, { reason: entered.reason, about: entered.about ?? [], typed });
		redirect(303, page);
	},
	tilbage: async ({ locals, request, url }) => {
		const { actor } = adviserDesk(locals, url.pathname);
		const typed = await readForm(request);
		const key = { code: typed.kommune ?? '', id: typed.id ?? '' };
		const gone = await withdrawEarlierHelp({ db: locals.beredt.db, now: locals.now, actor }, key);
		if (!gone.ok) return fail(422, { reason: gone.reason, about: [] as readonly string[], typed });
		redirect(303, page);
	}
};
