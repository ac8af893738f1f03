import { redirect, type RequestEvent } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import {
	mayAskForMeeting,
	meetingActs,
	moveMeeting,
	type InitialMeetingAct
} from '#domain/programme';
import { readForm } from '#server/platform/read-form';
import { applicationDesk } from '#server/programme/application-desk';
import { listOffers } from '#server/programme/application-round';
import { askForMeeting } from '#server/programme/ask-for-meeting';
import { listMeetings } from '#server/programme/initial-meeting-store';
import { refusedForm, takeMeetingStep, timesIn } from '#server/programme/meeting-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor, code, scope, db } = applicationDesk(locals);
	const roles = rolesIn(actor, code);
	return db.transaction(scope, async (tx) => {
		const [meeting, ...earlier] = await listMeetings(tx, code);
		const side = 'municipality' as const;
		const may = (act: InitialMeetingAct) =>
			meeting !== undefined && moveMeeting(meeting.state, act, { side, roles }).ok;
		return {
			meeting: meeting ?? null,
			earlier: earlier.map(({ id, state, startsAt }) => ({ id, state, startsAt })),
			offers: await listOffers(tx),
			may: meetingActs.filter(may),
			hasBegun: meeting?.startsAt ? new Date(meeting.startsAt) <= locals.now : false,
			mayAsk: mayAskForMeeting(roles) && meeting?.state !== 'asked' && meeting?.state !== 'agreed'
		};
	});
};

const page = '/arbejde/raadgivning/moede';

const step =
	(act: InitialMeetingAct) =>
	async ({ locals, request }: RequestEvent) => {
		const { code, context } = applicationDesk(locals);
		const refused = await takeMeetingStep(context, act, request, (form) => ({
			municipality: code,
			id: form.moede ?? '',
			side: 'municipality'
		}));
		if (refused) return refused;
		redirect(303, page);
	};

export const actions: Actions = {
	bed: async ({ locals, request }) => {
		const { code, context } = applicationDesk(locals);
		const form = await readForm(request);
		const asked = await askForMeeting(context, {
			municipality: code,
			id: locals.newId(),
			wishes: form.wishes ?? '',
			times: timesIn(form)
		});
		if (!asked.ok) return refusedForm(asked, 'ask', form);
		redirect(303, page);
	},
	foreslaa: step('propose'),
	vaelg: step('choose'),
	noter: step('write-notes'),
	enig: step('agree-to-notes'),
	aflys: step('cancel')
};
