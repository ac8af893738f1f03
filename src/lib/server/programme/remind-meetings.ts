import { isMeetingReminderDue } from '#domain/programme';
import type { JobContext } from '../platform/jobs.ts';
import { tell } from './fill-seats.ts';
import { listPublicMeetings, listSignUps } from './meeting-store.ts';

/** Every morning: a letter for each who has a seat at a meeting tomorrow, so that one address that fails fails alone. */
export async function remindMeetings({ db, now }: Pick<JobContext, 'db' | 'now'>): Promise<void> {
	await db.transaction({ kind: 'agency' }, async (tx) => {
		for (const meeting of await listPublicMeetings(tx, now)) {
			if (meeting.cancelledAt !== null) continue;
			for (const one of await listSignUps(tx, meeting.id)) {
				if (isMeetingReminderDue(meeting, one, now)) await tell(tx, meeting.id, one.id, 'reminder');
			}
		}
	});
}
