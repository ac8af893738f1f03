/**
 * Anybody signs up for a published meeting (R2). Whoever asks is answered the same, whether the address was signed
 * up before or not, and whether there was a seat: the mail to the address says which.
 */
import { accept, refuse, type Result } from '#domain/kernel';
import {
	checkSignUp,
	nextNumber,
	nextState,
	takesSignUps,
	type SignUpFault,
	type TypedSignUp
} from '#domain/programme';
import { newSecret, secretHash } from '../identity/session.ts';
import { agencyCode, record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import { holdMeeting, insertSignUp, listSignUps } from './meeting-store.ts';

export async function signUpForMeeting(
	{ db, now }: { readonly db: Database; readonly now: Date },
	input: { readonly meeting: string; readonly id: string; readonly typed: TypedSignUp }
): Promise<Result<null, SignUpFault | 'not-found' | 'sign-up-closed'>> {
	const checked = checkSignUp(input.typed);
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const meeting = await holdMeeting(tx, input.meeting);
		if (!meeting?.publishedAt) return refuse('not-found');
		if (!takesSignUps(meeting, now)) return refuse('sign-up-closed');
		if (!checked.ok) return checked;
		const content = checked.value;
		const line = await listSignUps(tx, meeting.id);
		const before = line.find(
			({ email, state }) => email === content.email && state !== 'cancelled'
		);
		// A new link is made when the letter is sent; until then nobody knows the one that is stored.
		const linkHash = before?.linkHash ?? secretHash(newSecret());
		const id = before?.id ?? input.id;
		if (!before) {
			const state = nextState(meeting.capacity, line);
			const signedUpAt = now.toISOString();
			const seatAt = state === 'seat' ? signedUpAt : null;
			const number = nextNumber(line);
			const row = { ...content, meetingId: meeting.id, id, state, number, linkHash, signedUpAt };
			await insertSignUp(tx, { ...row, seatAt });
			await record(
				tx,
				{ now },
				{
					owner: agencyCode,
					kind: 'meeting-signed-up',
					object: `meeting/${meeting.id}`,
					title: meeting.title,
					address: `/styrelsen/raadgivning/moeder/${meeting.id}`,
					after: { number, state }
				}
			);
		}
		const payload = { meeting: meeting.id, signUp: id, link: linkHash };
		await enqueue(tx, 'confirm-sign-up', payload, { key: `${meeting.id}/${id}` });
		return accept(null);
	});
}
