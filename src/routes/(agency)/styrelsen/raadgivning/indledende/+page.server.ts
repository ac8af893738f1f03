import { listMunicipalities } from '#server/directory/directory-store';
import { adviserDesk } from '#server/programme/agency-desk';
import { listMeetings } from '#server/programme/initial-meeting-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	adviserDesk(locals, url.pathname);
	return locals.beredt.db.transaction({ kind: 'agency' }, async (tx) => {
		const names = new Map((await listMunicipalities(tx)).map(({ code, name }) => [code, name]));
		return {
			meetings: (await listMeetings(tx)).map((meeting) => ({
				id: meeting.id,
				code: meeting.municipalityCode,
				municipality: names.get(meeting.municipalityCode) ?? meeting.municipalityCode,
				state: meeting.state,
				startsAt: meeting.startsAt,
				askedAt: meeting.askedAt,
				/** The municipality waits for the agency to choose among its times. */
				waits: meeting.state === 'asked' && meeting.proposed.every(({ by }) => by !== 'agency')
			}))
		};
	});
};
