import { error } from '@sveltejs/kit';
import { calendarType } from '#server/programme/calendar-file';
import { publicCalendar } from '#server/programme/meeting-calendar';
import { findPublicMeeting } from '#server/programme/meeting-store';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { db, settings } = locals.beredt;
	const meeting = await db.transaction({ kind: 'public' }, (tx) =>
		findPublicMeeting(tx, params.id)
	);
	if (!meeting) error(404, { message: 'Mødet findes ikke' });
	return new Response(publicCalendar([meeting], settings, locals.now), {
		headers: {
			'content-type': calendarType,
			'content-disposition': 'attachment; filename="informationsmoede.ics"'
		}
	});
};
