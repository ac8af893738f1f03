import { meetingStatus } from '#domain/programme';
import { countSignUps, listMeetings } from '#server/programme/meeting-store';
import { agencyDesk } from '#server/programme/agency-desk';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	agencyDesk(locals, url.pathname, 'meetings');
	return locals.beredt.db.transaction({ kind: 'agency' }, async (tx) => {
		const counted = await countSignUps(tx);
		return {
			meetings: (await listMeetings(tx)).map((meeting) => ({
				...{ id: meeting.id, title: meeting.title, capacity: meeting.capacity },
				...{ startsAt: meeting.startsAt, endsAt: meeting.endsAt },
				status: meetingStatus(meeting, locals.now),
				...(counted.get(meeting.id) ?? { seats: 0, waiting: 0 })
			}))
		};
	});
};
