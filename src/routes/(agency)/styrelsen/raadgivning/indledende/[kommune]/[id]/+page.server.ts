import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { rolesOf } from '#domain/identity';
import { meetingActs, moveMeeting, type InitialMeetingAct } from '#domain/programme';
import { getMunicipality } from '#server/directory/directory-store';
import { adviserDesk } from '#server/programme/agency-desk';
import { listOffers } from '#server/programme/application-round';
import { findMeeting } from '#server/programme/initial-meeting-store';
import { takeMeetingStep } from '#server/programme/meeting-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const { actor } = adviserDesk(locals, url.pathname);
	const roles = rolesOf(actor);
	return locals.beredt.db.transaction({ kind: 'agency' }, async (tx) => {
		const key = { municipalityCode: params.kommune, id: params.id };
		const meeting = await findMeeting(tx, key);
		if (!meeting) error(404, { message: 'Mødet findes ikke' });
		return {
			meeting,
			municipality: await getMunicipality(tx, params.kommune),
			offers: await listOffers(tx),
			may: meetingActs.filter(
				(act) => moveMeeting(meeting.state, act, { side: 'agency', roles }).ok
			),
			hasBegun: meeting.startsAt ? new Date(meeting.startsAt) <= locals.now : false
		};
	});
};

type Event = RequestEvent & { readonly params: { readonly kommune: string; readonly id: string } };

const step =
	(act: InitialMeetingAct) =>
	async ({ locals, params, request, url }: Event) => {
		const { actor } = adviserDesk(locals, url.pathname);
		const context = { db: locals.beredt.db, now: locals.now, actor };
		const refused = await takeMeetingStep(context, act, request, () => ({
			municipality: params.kommune,
			id: params.id,
			side: 'agency'
		}));
		if (refused) return refused;
		redirect(303, url.pathname);
	};

export const actions: Actions = {
	foreslaa: step('propose'),
	vaelg: step('choose'),
	hold: step('hold'),
	noter: step('write-notes'),
	enig: step('agree-to-notes'),
	aflys: step('cancel')
};
