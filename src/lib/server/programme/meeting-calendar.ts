/** An information meeting as a calendar sees it: on the page and in the feed without the link, in a mail with it. */
import { calendarFile, type CalendarEvent } from './calendar-file.ts';
import type { PublicMeeting, StoredMeeting } from './meeting-store.ts';

export interface Place {
	readonly origin: string;
	readonly agencyName: string;
	readonly agencyMail: string | undefined;
}

export const meetingAddress = ({ id }: { readonly id: string }): string =>
	`/raadgivning/moeder/${id}`;

function eventOf(
	meeting: PublicMeeting | StoredMeeting,
	{ origin, agencyName, agencyMail }: Place,
	whom?: { readonly name: string; readonly email: string }
): CalendarEvent {
	const joinAt = whom && 'joinAt' in meeting ? meeting.joinAt : null;
	const url = new URL(meetingAddress(meeting), origin).href;
	const uri = agencyMail ? `mailto:${agencyMail}` : new URL('/raadgivning', origin).href;
	const cancelled = meeting.cancelledAt !== null;
	const { title, about, startsAt, endsAt, revision } = meeting;
	return {
		uid: `informationsmoede-${meeting.id}@${new URL(origin).hostname}`,
		sequence: revision,
		...{ title, startsAt, endsAt, url, cancelled },
		description: joinAt ? `${about}\n\nDeltag her: ${joinAt}` : about,
		location: meeting.place ?? joinAt ?? 'Online',
		organizer: { name: agencyName, uri },
		...(whom && cancelled ? { attendee: whom } : {})
	};
}

/** For everybody. */
export const publicCalendar = (
	meetings: readonly PublicMeeting[],
	place: Place,
	now: Date
): string =>
	calendarFile({
		method: 'PUBLISH',
		name: `Informationsmøder, ${place.agencyName}`,
		now,
		events: meetings.map((meeting) => eventOf(meeting, place))
	});

/** For one who has a seat: the link is in it; when the meeting is cancelled, it takes the meeting out again. */
export function ownCalendar(
	meeting: StoredMeeting,
	whom: { readonly name: string; readonly email: string },
	place: Place,
	now: Date
): { readonly method: 'PUBLISH' | 'CANCEL'; readonly content: string } {
	const method = meeting.cancelledAt === null ? 'PUBLISH' : 'CANCEL';
	const events = [eventOf(meeting, place, whom)];
	return { method, content: calendarFile({ method, name: meeting.title, now, events }) };
}
