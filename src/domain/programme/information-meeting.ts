/** A meeting for those who consider to apply (R2): what it needs, where it stands, and who may do what with it. */
import type { Role } from '#domain/identity';
import {
	accept,
	containsCpr,
	isHttps,
	limits,
	parseDay,
	refuse,
	writtenLine,
	writtenText,
	type Result
} from '#domain/kernel';
import { endOf, instantAt, optionalDay, type TimeFault } from './danish-time.ts';
import { wholeOrNone } from './offer.ts';

export interface MeetingContent {
	readonly title: string;
	readonly about: string;
	/** Instants. */
	readonly startsAt: string;
	readonly endsAt: string;
	/** Where one goes; null when it is online only. */
	readonly place: string | null;
	/** Where one joins: mailed to those who have a seat, and on no page. */
	readonly joinAt: string | null;
	readonly capacity: number;
	/** null: until it begins. */
	readonly signUpUntil: string | null;
	readonly access: string;
}

export const meetingStatuses = ['draft', 'published', 'begun', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export const meetingStatusWords: Readonly<Record<MeetingStatus, string>> = {
	draft: 'kladde',
	published: 'offentliggjort',
	begun: 'holdt',
	cancelled: 'aflyst'
};

interface Marks {
	readonly startsAt: string;
	readonly publishedAt: string | null;
	readonly cancelledAt: string | null;
}

export function meetingStatus(meeting: Marks, now: Date): MeetingStatus {
	if (meeting.cancelledAt !== null) return 'cancelled';
	if (meeting.publishedAt === null) return 'draft';
	return now.getTime() < Date.parse(meeting.startsAt) ? 'published' : 'begun';
}

export const takesSignUps = (
	meeting: Marks & { readonly signUpUntil: string | null },
	now: Date
): boolean =>
	meetingStatus(meeting, now) === 'published' &&
	now.getTime() < Date.parse(meeting.signUpUntil ?? meeting.startsAt);

export type TypedMeeting = Readonly<
	Record<
		| 'title'
		| 'about'
		| 'on'
		| 'from'
		| 'to'
		| 'place'
		| 'joinAt'
		| 'capacity'
		| 'signUpUntil'
		| 'access',
		string
	>
>;

export type MeetingFault =
	| 'title-missing'
	| 'about-missing'
	| 'access-missing'
	| 'too-long'
	| 'looks-like-cpr'
	| 'day-not-valid'
	| TimeFault
	| 'ends-before-start'
	| 'starts-in-the-past'
	| 'place-or-link-missing'
	| 'link-not-https'
	| 'capacity-not-valid'
	| 'sign-up-after-start';

const texts = { title: limits.line, about: limits.reason, place: limits.line } as const;

/** `about` names the fields to mend. */
export function checkMeeting(typed: TypedMeeting, now: Date): Result<MeetingContent, MeetingFault> {
	const title = writtenLine(typed.title);
	const [about, access] = [writtenText(typed.about), writtenText(typed.access)];
	const [place, joinAt] = [writtenLine(typed.place), writtenLine(typed.joinAt)];
	if (title === '') return refuse('title-missing', ['title']);
	if (about === '') return refuse('about-missing', ['about']);
	if (access === '') return refuse('access-missing', ['access']);
	const written = { title, about, access, place };
	for (const [field, text] of Object.entries(written)) {
		const most = field in texts ? texts[field as keyof typeof texts] : limits.reason;
		if (text.length > most) return refuse('too-long', [field]);
		if (containsCpr(text)) return refuse('looks-like-cpr', [field]);
	}
	const times = checkTimes(typed, now);
	if (!times.ok) return times;
	if (place === '' && joinAt === '') return refuse('place-or-link-missing', ['place']);
	if (joinAt !== '' && !isHttps(joinAt)) return refuse('link-not-https', ['joinAt']);
	const capacity = wholeOrNone(typed.capacity, 1000);
	if (!capacity) return refuse('capacity-not-valid', ['capacity']);
	return accept({
		...{ title, about, access, capacity, ...times.value },
		place: place || null,
		joinAt: joinAt || null
	});
}

function checkTimes(
	typed: TypedMeeting,
	now: Date
): Result<Pick<MeetingContent, 'startsAt' | 'endsAt' | 'signUpUntil'>, MeetingFault> {
	const on = parseDay(typed.on);
	const last = optionalDay(typed.signUpUntil);
	if (!on) return refuse('day-not-valid', ['on']);
	if (last === undefined) return refuse('day-not-valid', ['signUpUntil']);
	const [start, end] = [instantAt(on, typed.from), instantAt(on, typed.to)];
	if (!start.ok) return refuse(start.reason, ['from']);
	if (!end.ok) return refuse(end.reason, ['to']);
	if (end.value <= start.value) return refuse('ends-before-start', ['to']);
	if (start.value <= now) return refuse('starts-in-the-past', ['on']);
	if (last && last > on) return refuse('sign-up-after-start', ['signUpUntil']);
	const until = last && last < on ? endOf(last).toISOString() : null;
	return accept({
		startsAt: start.value.toISOString(),
		endsAt: end.value.toISOString(),
		signUpUntil: until
	});
}

/** What those who have signed up must be told of: when and where. */
export const isMoved = (before: MeetingContent, after: MeetingContent): boolean =>
	Date.parse(before.startsAt) !== Date.parse(after.startsAt) ||
	Date.parse(before.endsAt) !== Date.parse(after.endsAt) ||
	before.place !== after.place ||
	before.joinAt !== after.joinAt;

export type MeetingAct =
	'write' | 'publish' | 'cancel' | 'see-signed-up' | 'note-attendance' | 'put-up-material';

interface MeetingRight {
	readonly who: readonly Role[];
	readonly while: readonly MeetingStatus[];
}

const hosts: readonly Role[] = ['agency-adviser', 'agency-head'];

export const meetingRights: Readonly<Record<MeetingAct, MeetingRight>> = {
	write: { who: hosts, while: ['draft', 'published'] },
	publish: { who: hosts, while: ['draft'] },
	cancel: { who: hosts, while: ['draft', 'published'] },
	'see-signed-up': { who: hosts, while: meetingStatuses },
	'note-attendance': { who: hosts, while: ['begun'] },
	'put-up-material': { who: hosts, while: ['begun'] }
};

export const meetingActs = Object.keys(meetingRights) as readonly MeetingAct[];

export const mayHoldMeetings = (roles: readonly Role[]): boolean =>
	roles.some((role) => hosts.includes(role));

export function mayWithMeeting(
	act: MeetingAct,
	status: MeetingStatus,
	roles: readonly Role[]
): Result<void, 'not-your-decision' | 'not-now'> {
	const right = meetingRights[act];
	if (!roles.some((role) => right.who.includes(role))) return refuse('not-your-decision');
	return right.while.includes(status) ? accept(undefined) : refuse('not-now');
}
