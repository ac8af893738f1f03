import { expect, test } from 'vitest';
import { agencyRoles, municipalRoles, type Role } from '#domain/identity';
import {
	checkMeeting,
	isMoved,
	mayHoldMeetings,
	mayWithMeeting,
	meetingActs,
	meetingStatus,
	meetingStatuses,
	takesSignUps,
	type TypedMeeting
} from './information-meeting.ts';

const now = new Date('2026-12-01T10:00:00Z');
const typed: TypedMeeting = {
	title: 'Hvad er et rådgivningsforløb?',
	about: 'Vi fortæller, og I spørger.',
	on: '2027-03-28',
	from: '10:00',
	to: '11:30',
	place: '',
	joinAt: 'https://moede.example/abc',
	capacity: '40',
	signUpUntil: '2027-03-26',
	access: 'Mødet er på dansk og tekstes.'
};

test('a meeting is held at the Danish clock that was typed, on the day summer time begins too', () => {
	expect(checkMeeting(typed, now)).toEqual({
		ok: true,
		value: {
			title: 'Hvad er et rådgivningsforløb?',
			about: 'Vi fortæller, og I spørger.',
			startsAt: '2027-03-28T08:00:00.000Z',
			endsAt: '2027-03-28T09:30:00.000Z',
			place: null,
			joinAt: 'https://moede.example/abc',
			capacity: 40,
			signUpUntil: '2027-03-26T23:00:00.000Z',
			access: 'Mødet er på dansk og tekstes.'
		}
	});
});

test.each([
	[{ title: '' }, 'title-missing'],
	[{ about: '' }, 'about-missing'],
	[{ access: '' }, 'access-missing'],
	[{ title: 'x'.repeat(201) }, 'too-long'],
	[{ about: 'Om 010190-1234' }, 'looks-like-cpr'],
	[{ on: '' }, 'day-not-valid'],
	[{ signUpUntil: 'i god tid' }, 'day-not-valid'],
	[{ from: '10.00' }, 'time-not-valid'],
	[{ from: '02:30' }, 'time-left-out'],
	[{ to: '10:00' }, 'ends-before-start'],
	[{ on: '2026-11-30', signUpUntil: '' }, 'starts-in-the-past'],
	[{ signUpUntil: '2027-03-29' }, 'sign-up-after-start'],
	[{ joinAt: '' }, 'place-or-link-missing'],
	[{ joinAt: 'http://moede.example/abc' }, 'link-not-https'],
	[{ capacity: '0' }, 'capacity-not-valid'],
	[{ capacity: '1001' }, 'capacity-not-valid']
] as const)('a meeting with %j is refused: %s', (part, reason) => {
	expect(checkMeeting({ ...typed, ...part }, now)).toMatchObject({ ok: false, reason });
});

const marks = { startsAt: '2027-01-10T09:00:00Z', publishedAt: null, cancelledAt: null };
const published = { ...marks, publishedAt: '2026-11-20T09:00:00Z' };

test('a meeting is a draft, then published, then held; cancelled is cancelled', () => {
	expect(meetingStatus(marks, now)).toBe('draft');
	expect(meetingStatus(published, now)).toBe('published');
	expect(meetingStatus(published, new Date('2027-01-10T09:00:00Z'))).toBe('begun');
	expect(meetingStatus({ ...published, cancelledAt: '2026-12-01' }, now)).toBe('cancelled');
});

test('one signs up until the day that was said, and no draft or cancelled meeting', () => {
	const until = (signUpUntil: string | null, at: string) =>
		takesSignUps({ ...published, signUpUntil }, new Date(at));
	expect(until(null, '2027-01-10T08:59:59Z')).toBe(true);
	expect(until(null, '2027-01-10T09:00:00Z')).toBe(false);
	expect(until('2027-01-08T23:00:00Z', '2027-01-08T22:59:59Z')).toBe(true);
	expect(until('2027-01-08T23:00:00Z', '2027-01-08T23:00:00Z')).toBe(false);
	expect(takesSignUps({ ...marks, signUpUntil: null }, now)).toBe(false);
});

test('who has signed up is told of another time or place, and of nothing else', () => {
	const content = checkMeeting(typed, now);
	if (!content.ok) throw new Error(content.reason);
	const before = content.value;
	expect(isMoved(before, { ...before, about: 'Nyt', capacity: 10 })).toBe(false);
	// The database writes the same instant in another way.
	expect(isMoved(before, { ...before, startsAt: '2027-03-28 08:00:00+00' })).toBe(false);
	expect(isMoved(before, { ...before, place: 'Salen' })).toBe(true);
	expect(isMoved(before, { ...before, endsAt: '2027-03-28T10:00:00.000Z' })).toBe(true);
});

const roles: readonly Role[] = [...municipalRoles, ...agencyRoles];
const permitted: ReadonlySet<string> = new Set(
	['agency-adviser', 'agency-head'].flatMap((role) => [
		`${role}: write draft`,
		`${role}: write published`,
		`${role}: publish draft`,
		`${role}: cancel draft`,
		`${role}: cancel published`,
		`${role}: see-signed-up draft`,
		`${role}: see-signed-up published`,
		`${role}: see-signed-up begun`,
		`${role}: see-signed-up cancelled`,
		`${role}: note-attendance begun`,
		`${role}: put-up-material begun`
	])
);
test.each(
	roles.flatMap((role) =>
		meetingActs.flatMap((act) => meetingStatuses.map((status) => ({ role, act, status })))
	)
)('$role may $act while a meeting is $status only as the table says', ({ role, act, status }) => {
	const answer = mayWithMeeting(act, status, [role]);
	expect(answer.ok).toBe(permitted.has(`${role}: ${act} ${status}`));
	if (!answer.ok)
		expect(answer.reason).toBe(mayHoldMeetings([role]) ? 'not-now' : 'not-your-decision');
});
