import { fail, redirect } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { mayApply, mayAskForMeeting, maySeeEngagement } from '#domain/programme';
import { readForm } from '#server/platform/read-form';
import { applicationDesk } from '#server/programme/application-desk';
import { listApplicationRounds, takesNewApplications } from '#server/programme/application-round';
import { listApplications } from '#server/programme/application-store';
import { listMeetings } from '#server/programme/initial-meeting-store';
import { startApplication } from '#server/programme/start-application';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor, code, scope, db } = applicationDesk(locals);
	const roles = rolesIn(actor, code);
	return db.transaction(scope, async (tx) => {
		const rounds = await listApplicationRounds(tx);
		const applications = await listApplications(tx, code);
		const [meeting] = await listMeetings(tx, code);
		const under = applications.filter(({ withdrawnAt }) => withdrawnAt === null);
		return {
			applications: applications.map(({ id, round, status, startedAt }) => ({
				id,
				status,
				startedAt,
				round: rounds.find((one) => one.id === round) ?? null
			})),
			/** Open for this municipality: not those it has an application in. */
			open: rounds.filter(
				(round) =>
					takesNewApplications(round, locals.now) && !under.some((one) => one.round === round.id)
			),
			meeting: meeting ? { state: meeting.state, startsAt: meeting.startsAt } : null,
			seesEngagements: maySeeEngagement('municipality', roles),
			mayApply: mayApply(roles),
			mayAsk: mayAskForMeeting(roles)
		};
	});
};

export const actions: Actions = {
	begynd: async ({ locals, request }) => {
		const { code, context } = applicationDesk(locals);
		const form = await readForm(request);
		const started = await startApplication(context, {
			municipality: code,
			round: form.runde ?? '',
			id: locals.newId()
		});
		if (!started.ok) return fail(422, { reason: started.reason });
		redirect(303, `/arbejde/raadgivning/ansoegning/${started.value}`);
	}
};
