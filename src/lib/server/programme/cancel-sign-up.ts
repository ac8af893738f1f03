/** Whoever has the mailed link sees their own sign-up, and gives the seat back (R2): the next in line gets it at once. */
import { meetingStatus, placeInLine, type MeetingStatus } from '#domain/programme';
import { accept, refuse, type Result } from '#domain/kernel';
import { secretHash } from '../identity/session.ts';
import { agencyCode, record } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { fillSeats } from './fill-seats.ts';
import {
	findSignUpByLink,
	holdMeeting,
	listSignUps,
	updateSignUps,
	type StoredMeeting,
	type StoredSignUp
} from './meeting-store.ts';

interface Link {
	readonly meeting: string;
	readonly secret: string;
}

export interface OwnSignUp {
	readonly title: string;
	readonly startsAt: string;
	readonly endsAt: string;
	readonly status: MeetingStatus;
	readonly state: StoredSignUp['state'];
	/** On the waiting list, from 1; 0 for who is not on it. */
	readonly place: number;
}

const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

async function open(
	tx: Transaction,
	{ meeting: id, secret }: Link
): Promise<{ meeting: StoredMeeting; signUp: StoredSignUp } | undefined> {
	if (!isSecret(secret)) return undefined;
	const meeting = await holdMeeting(tx, id);
	const signUp = meeting && (await findSignUpByLink(tx, id, secretHash(secret)));
	return meeting && signUp ? { meeting, signUp } : undefined;
}

/** Undefined for a link that is unknown or has been taken over by a newer one. */
export async function readOwnSignUp(
	{ db, now }: { readonly db: Database; readonly now: Date },
	link: Link
): Promise<OwnSignUp | undefined> {
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const found = await open(tx, link);
		if (!found) return undefined;
		const { meeting, signUp } = found;
		const { title, startsAt, endsAt } = meeting;
		const place = placeInLine(await listSignUps(tx, meeting.id), signUp.id);
		const status = meetingStatus(meeting, now);
		return { title, startsAt, endsAt, status, state: signUp.state, place };
	});
}

export async function cancelSignUp(
	{ db, now }: { readonly db: Database; readonly now: Date },
	link: Link
): Promise<Result<null, 'link-not-known' | 'too-late'>> {
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const found = await open(tx, link);
		if (!found) return refuse('link-not-known');
		const { meeting, signUp } = found;
		if (signUp.state === 'cancelled') return accept(null);
		if (meetingStatus(meeting, now) !== 'published') return refuse('too-late');
		const set = { state: 'cancelled', cancelledAt: now.toISOString() } as const;
		await updateSignUps(tx, meeting.id, [signUp.id], set);
		await fillSeats(tx, meeting, now);
		await record(
			tx,
			{ now },
			{
				owner: agencyCode,
				kind: 'meeting-sign-up-cancelled',
				object: `meeting/${meeting.id}`,
				title: meeting.title,
				address: `/styrelsen/raadgivning/moeder/${meeting.id}`,
				before: { number: signUp.number, state: signUp.state }
			}
		);
		return accept(null);
	});
}
