/** What each act on an initial meeting writes, from what was typed (R3). */
import { accept, refuse, type Result } from '#domain/kernel';
import {
	checkTimes,
	chooseTime,
	localInstant,
	meetingPlace,
	meetingText,
	type InitialMeetingAct,
	type InitialMeetingFault,
	type MeetingSide
} from '#domain/programme';
import type { StoredMeeting, updateMeeting } from './initial-meeting-store.ts';

/** As it was typed; which of it counts depends on the act. */
export interface TypedMeeting {
	readonly times?: readonly string[];
	readonly startsAt?: string;
	readonly place?: string;
	readonly challenges?: string;
	readonly wishes?: string;
	readonly offer?: string;
	readonly reason?: string;
}

export interface Asked {
	readonly row: StoredMeeting;
	readonly side: MeetingSide;
	readonly now: Date;
	readonly typed: TypedMeeting;
}

type Set = Parameters<typeof updateMeeting>[2];
type Made = Result<Set, InitialMeetingFault>;

/** The agency says where at once, so that the municipality chooses time and place in one. */
const placed = ({
	row,
	side,
	typed
}: Asked): Result<{ place: string | null }, InitialMeetingFault> => {
	if (side === 'municipality') return accept({ place: row.place });
	const place = meetingPlace(typed.place ?? '');
	return place.ok ? accept({ place: place.value }) : refuse(place.reason, ['place']);
};

const noted = ({ row, side, typed }: Asked): Made => {
	const challenges = meetingText(typed.challenges ?? '', 'notes-missing');
	if (!challenges.ok) return refuse(challenges.reason, ['challenges']);
	const wishes = meetingText(typed.wishes ?? '', null);
	if (!wishes.ok) return refuse(wishes.reason, ['wishes']);
	const notesRevision = row.notesRevision + 1;
	return accept({
		notes: { challenges: challenges.value, wishes: wishes.value },
		offer: typed.offer ? typed.offer : null,
		notesRevision,
		// Whoever writes agrees to what they write; the other side is asked again.
		...agreed(side, notesRevision)
	});
};

const agreed = (side: MeetingSide, revision: number): Set =>
	side === 'agency' ? { agreedByAgency: revision } : { agreedByMunicipality: revision };

export const meetingStep: Readonly<Record<InitialMeetingAct, (asked: Asked) => Made>> = {
	propose: (asked) => {
		const { side, now, typed, row } = asked;
		const times = checkTimes((typed.times ?? []).map(localInstant), side, now);
		if (!times.ok) return refuse(times.reason, ['time-1']);
		const where = placed(asked);
		if (!where.ok) return where;
		// What the other side proposed can still be chosen.
		const theirs = row.proposed.filter(({ by }) => by !== side);
		return accept({ ...where.value, startsAt: null, proposed: [...theirs, ...times.value] });
	},
	choose: (asked) => {
		const { row, side, now, typed } = asked;
		const chosen = chooseTime(row.proposed, typed.startsAt ?? '', side, now);
		if (!chosen.ok) return refuse(chosen.reason, ['time']);
		const where = placed(asked);
		return where.ok ? accept({ ...where.value, startsAt: chosen.value }) : where;
	},
	hold: (asked) => {
		const { startsAt } = asked.row;
		if (!startsAt || new Date(startsAt) > asked.now) return refuse('meeting-not-begun');
		return noted(asked);
	},
	'write-notes': noted,
	'agree-to-notes': ({ row, side }) => accept(agreed(side, row.notesRevision)),
	cancel: ({ typed }) => {
		const reason = meetingText(typed.reason ?? '', 'reason-missing');
		return reason.ok
			? accept({ cancelledBecause: reason.value })
			: refuse(reason.reason, ['reason']);
	}
};
