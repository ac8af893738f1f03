import { calendarType } from '#server/programme/calendar-file';
import { publicCalendar } from '#server/programme/meeting-calendar';
import { listPublicMeetings } from '#server/programme/meeting-store';
import type { RequestHandler } from './$types';

const quarter = 90 * 86_400_000;

/** A calendar that subscribes sees new times, and what is cancelled. */
export const GET: RequestHandler = async ({ locals }) => {
	const { db, settings } = locals.beredt;
	const from = new Date(locals.now.getTime() - quarter);
	const meetings = await db.transaction({ kind: 'public' }, (tx) => listPublicMeetings(tx, from));
	return new Response(publicCalendar(meetings, settings, locals.now), {
		headers: { 'content-type': calendarType }
	});
};
