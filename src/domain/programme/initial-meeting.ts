/**
 * The initial meeting (R3): the municipality asks and proposes times, the other side chooses one, it is held and
 * noted, and both agree to the notes as they stand. A change afterwards asks again.
 */
import type { Role } from '#domain/identity';
import { accept, containsCpr, limits, refuse, writtenText, type Result } from '#domain/kernel';

export const meetingStates = ['asked', 'agreed', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];
export type MeetingSide = 'municipality' | 'agency';

export const meetingActs = [
	'propose',
	'choose',
	'hold',
	'write-notes',
	'agree-to-notes',
	'cancel'
] as const;
export type InitialMeetingAct = (typeof meetingActs)[number];

/** An instant that one side proposes; the other chooses. */
export interface ProposedTime {
	readonly startsAt: string;
	readonly by: MeetingSide;
}

export const meetingLimits = { times: 3, text: 4_000 } as const;

interface MeetingRight {
	readonly from: readonly MeetingState[];
	readonly to: MeetingState | 'same';
	readonly who: Readonly<Record<MeetingSide, readonly Role[]>>;
}

/** Who speaks for each side. */
const askers: readonly Role[] = ['plan-writer', 'plan-owner', 'chief', 'director'];
const advisers: readonly Role[] = ['agency-adviser'];
const both = { municipality: askers, agency: advisers };

export const meetingRights: Readonly<Record<InitialMeetingAct, MeetingRight>> = {
	propose: { from: ['asked', 'agreed'], to: 'asked', who: both },
	choose: { from: ['asked'], to: 'agreed', who: both },
	hold: { from: ['agreed'], to: 'held', who: { municipality: [], agency: advisers } },
	'write-notes': { from: ['held'], to: 'same', who: both },
	'agree-to-notes': { from: ['held'], to: 'same', who: both },
	cancel: { from: ['asked', 'agreed'], to: 'cancelled', who: both }
};

export const mayAskForMeeting = (roles: readonly Role[]): boolean =>
	roles.some((role) => askers.includes(role));

/** The state after an act, or why not. */
export function moveMeeting(
	state: MeetingState,
	act: InitialMeetingAct,
	{ side, roles }: { readonly side: MeetingSide; readonly roles: readonly Role[] }
): Result<MeetingState, 'not-your-decision' | 'no-such-step'> {
	const right = meetingRights[act];
	if (!roles.some((role) => right.who[side].includes(role))) return refuse('not-your-decision');
	if (!right.from.includes(state)) return refuse('no-such-step');
	return accept(right.to === 'same' ? state : right.to);
}

export type InitialMeetingFault =
	| 'times-missing'
	| 'times-too-many'
	| 'time-not-real'
	| 'time-passed'
	| 'wishes-missing'
	| 'place-missing'
	| 'notes-missing'
	| 'time-not-proposed'
	| 'meeting-not-begun'
	| 'text-too-long'
	| 'looks-like-cpr'
	| 'reason-missing';

/** Up to three instants ahead, each once and in order. `undefined` in the list is a time that does not exist. */
export function checkTimes(
	times: readonly (Date | undefined)[],
	by: MeetingSide,
	now: Date
): Result<readonly ProposedTime[], InitialMeetingFault> {
	if (times.length === 0) return refuse('times-missing');
	if (times.length > meetingLimits.times) return refuse('times-too-many');
	const real = times.filter((time) => time !== undefined);
	if (real.length < times.length) return refuse('time-not-real');
	if (real.some((time) => time <= now)) return refuse('time-passed');
	const instants = [...new Set(real.map((time) => time.toISOString()))].toSorted();
	return accept(instants.map((startsAt) => ({ startsAt, by })));
}

/** A side chooses among what the other proposed. */
export function chooseTime(
	proposed: readonly ProposedTime[],
	startsAt: string,
	side: MeetingSide,
	now: Date
): Result<string, InitialMeetingFault> {
	const found = proposed.find((time) => time.startsAt === startsAt && time.by !== side);
	if (!found) return refuse('time-not-proposed');
	return new Date(startsAt) > now ? accept(startsAt) : refuse('time-passed');
}

/** What somebody writes about a meeting; `fault` names it when it is empty, and null lets it be. */
export function meetingText(
	typed: string,
	fault: 'wishes-missing' | 'place-missing' | 'notes-missing' | 'reason-missing' | null,
	most: number = meetingLimits.text
): Result<string, InitialMeetingFault> {
	const text = writtenText(typed);
	if (text === '' && fault) return refuse(fault);
	if (text.length > most) return refuse('text-too-long');
	return containsCpr(text) ? refuse('looks-like-cpr') : accept(text);
}

/** A place is a line, or a link. */
export const meetingPlace = (typed: string): Result<string, InitialMeetingFault> =>
	meetingText(typed.replace(/\s+/gu, ' '), 'place-missing', limits.url);

export interface MeetingNotes {
	readonly challenges: string;
	readonly wishes: string;
}

/** Agreed, when both sides have agreed to the revision that stands. */
export const notesAreAgreed = ({
	notesRevision,
	agreedByMunicipality,
	agreedByAgency
}: {
	readonly notesRevision: number;
	readonly agreedByMunicipality: number | null;
	readonly agreedByAgency: number | null;
}): boolean =>
	notesRevision > 0 && agreedByMunicipality === notesRevision && agreedByAgency === notesRevision;
