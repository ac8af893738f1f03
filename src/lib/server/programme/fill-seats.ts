import { meetingStatus, movingUp } from '#domain/programme';
import type { Transaction } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import { listSignUps, updateSignUps, type StoredMeeting } from './meeting-store.ts';

export type SignUpNews = 'seat' | 'moved' | 'cancelled' | 'reminder' | 'material';

/** One letter about one thing to one who has signed up. */
export const tell = (
	tx: Transaction,
	meetingId: string,
	signUp: string,
	about: SignUpNews
): Promise<void> =>
	enqueue(
		tx,
		'tell-signed-up',
		{ meeting: meetingId, signUp, about },
		{ key: `${meetingId}/${signUp}/${about}` }
	);

/** Free seats go to those who have waited longest, who are told so. The meeting is held by the caller. */
export async function fillSeats(tx: Transaction, meeting: StoredMeeting, now: Date): Promise<void> {
	if (meetingStatus(meeting, now) !== 'published') return;
	const ids = movingUp(meeting.capacity, await listSignUps(tx, meeting.id));
	await updateSignUps(tx, meeting.id, ids, { state: 'seat', seatAt: now.toISOString() });
	for (const id of ids) await tell(tx, meeting.id, id, 'seat');
}
