import { dayOf } from '#domain/kernel';
import { clockOf, lastDay, type MeetingContent, type TypedMeeting } from '#domain/programme';

type Fields = Readonly<Record<string, string>>;

/** A meeting as its form shows it, on Danish clock time. */
export function meetingFields(meeting?: MeetingContent): TypedMeeting {
	const [start, end] = meeting ? [new Date(meeting.startsAt), new Date(meeting.endsAt)] : [];
	return {
		title: meeting?.title ?? '',
		about: meeting?.about ?? '',
		on: start ? dayOf(start) : '',
		from: start ? clockOf(start) : '',
		to: end ? clockOf(end) : '',
		place: meeting?.place ?? '',
		joinAt: meeting?.joinAt ?? '',
		capacity: meeting ? String(meeting.capacity) : '',
		signUpUntil: meeting?.signUpUntil ? lastDay(meeting.signUpUntil) : '',
		access: meeting?.access ?? ''
	};
}

export function typedMeeting(fields: Fields): TypedMeeting {
	const of = (name: string) => fields[name] ?? '';
	return {
		title: of('title'),
		about: of('about'),
		on: of('on'),
		from: of('from'),
		to: of('to'),
		place: of('place'),
		joinAt: of('joinAt'),
		capacity: of('capacity'),
		signUpUntil: of('signUpUntil'),
		access: of('access')
	};
}
