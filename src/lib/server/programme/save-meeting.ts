import { rolesOf, type Actor } from '#domain/identity';
import { accept, refuse, type Refusal, type Result } from '#domain/kernel';
import {
	checkMeeting,
	isMoved,
	mayWithMeeting,
	meetingStatus,
	type MeetingFault,
	type TypedMeeting
} from '#domain/programme';
import { agencyCode, record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { fillSeats, tell } from './fill-seats.ts';
import {
	holdMeeting,
	insertMeeting,
	listSignUps,
	updateMeeting,
	type StoredMeeting
} from './meeting-store.ts';

export type MeetingRefusal = MeetingFault | 'not-your-decision' | 'not-now' | 'not-found';
export type MeetingConflict = Refusal<'changed-by-another'> & { readonly theirs: StoredMeeting };

/**
 * A new meeting as a draft, or another time, place or capacity of one (R2). Those who have signed up are told of a
 * new time or place; more seats go to those who wait; with fewer seats nobody loses theirs.
 */
export async function saveMeeting(
	{ db, now, actor }: { readonly db: Database; readonly now: Date; readonly actor: Actor },
	input: {
		readonly id: string;
		readonly isNew: boolean;
		/** As the writer saw it. */
		readonly revision: number;
		readonly typed: TypedMeeting;
	}
): Promise<Result<string, MeetingRefusal> | MeetingConflict> {
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const before = await holdMeeting(tx, input.id);
		const status = before ? meetingStatus(before, now) : 'draft';
		const may = mayWithMeeting('write', status, rolesOf(actor));
		if (!may.ok) return may;
		if (input.isNew === (before !== undefined)) return refuse('not-found');
		if (before && before.revision !== input.revision) {
			return { ...refuse('changed-by-another'), theirs: before };
		}
		const checked = checkMeeting(input.typed, now);
		if (!checked.ok) return checked;
		const content = checked.value;
		if (before) await updateMeeting(tx, before, content);
		else await insertMeeting(tx, { id: input.id, ...content });
		if (before && status === 'published') {
			const after = { ...before, ...content };
			const line = isMoved(before, after) ? await listSignUps(tx, before.id) : [];
			for (const { id, state } of line) {
				if (state !== 'cancelled') await tell(tx, before.id, id, 'moved');
			}
			await fillSeats(tx, after, now);
		}
		await record(
			tx,
			{ now, actor },
			{
				owner: agencyCode,
				kind: before ? 'meeting-changed' : 'meeting-made',
				object: `meeting/${input.id}`,
				title: content.title,
				address: `/styrelsen/raadgivning/moeder/${input.id}`,
				...(before ? { before: { ...before } } : {}),
				after: { ...content }
			}
		);
		return accept(input.id);
	});
}
