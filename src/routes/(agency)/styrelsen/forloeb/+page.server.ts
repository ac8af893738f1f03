import { error, fail, redirect } from '@sveltejs/kit';
import { mayActInAgency } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import { maySeeEngagement } from '#domain/programme';
import { listMunicipalities } from '#server/directory/directory-store';
import { advisersAtWork } from '#server/programme/advisers';
import { rolesOn } from '#server/programme/engagement-access';
import { listEngagements, listGivenPlaces } from '#server/programme/engagement-store';
import { startEngagement } from '#server/programme/start-engagement';
import { readForm } from '#server/platform/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = locals;
	if (!actor) redirect(303, `/log-ind?til=${url.pathname}`);
	if (!maySeeEngagement('agency', rolesOn(actor, { as: 'agency', municipality: '' })))
		error(403, { message: 'Denne side er for styrelsens rådgivere' });
	const { db } = locals.beredt;
	const found = await db.transaction({ kind: 'agency' }, async (tx) => ({
		names: new Map((await listMunicipalities(tx)).map(({ code, name }) => [code, name])),
		engagements: await listEngagements(tx),
		places: await listGivenPlaces(tx)
	}));
	const { names, engagements, places } = found;
	const started = new Set(
		engagements.map(({ municipalityCode, applicationId }) => `${municipalityCode}/${applicationId}`)
	);
	return {
		engagements: engagements.map(({ municipalityCode, id, title, status, startsOn, endsOn }) => ({
			...{ code: municipalityCode, id, title, status, startsOn, endsOn },
			municipality: names.get(municipalityCode) ?? municipalityCode
		})),
		waiting: places
			.filter((one) => !started.has(`${one.municipalityCode}/${one.applicationId}`))
			.map(({ municipalityCode, applicationId, round, offerName }) => ({
				...{ code: municipalityCode, applicationId, round, offerName },
				municipality: names.get(municipalityCode) ?? municipalityCode
			})),
		mayStart: mayActInAgency(actor, ['agency-adviser']),
		advisers: await advisersAtWork(db),
		me: actor.personId,
		today: dayOf(locals.now)
	};
};

export const actions: Actions = {
	start: async ({ locals, request, url }) => {
		const { actor } = locals;
		if (!actor) redirect(303, `/log-ind?til=${url.pathname}`);
		const typed = await readForm(request.clone());
		const advisers = (await request.formData()).getAll('advisers').map(String);
		const { municipality = '', application = '', title = '', startsOn = '' } = typed;
		const engagementId = locals.newId();
		const started = await startEngagement(
			{ db: locals.beredt.db, now: locals.now, actor },
			{ ...{ municipality, engagementId, title, startsOn, advisers }, applicationId: application }
		);
		if (started.ok) redirect(303, `/styrelsen/forloeb/${municipality}/${engagementId}`);
		const { reason, about } = started;
		return fail(reason === 'not-your-decision' ? 403 : 422, {
			reason,
			field: about?.[0],
			typed
		});
	}
};
