import { rolesOf, type Actor } from '#domain/identity';
import { accept, refuse, writtenText, type Result } from '#domain/kernel';
import {
	checkEnding,
	mayWithMeeting,
	meetingStatus,
	type EndingFault,
	type MeetingAct
} from '#domain/programme';
import { agencyCode, record } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { tell } from './fill-seats.ts';
import {
	holdMeeting,
	listSignUps,
	updateMeeting,
	updateSignUps,
	type StoredMeeting
} from './meeting-store.ts';
import { readProgrammeText, type TextFault } from './read-programme-text.ts';

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly actor: Actor;
}
/** Which meeting, as it was seen. */
interface Seen {
	readonly id: string;
	readonly revision: number;
}
type Refused = 'not-your-decision' | 'not-now' | 'not-found' | 'changed-by-another';

/** Holds the meeting, asks the table, does it, and records it with what it became. */
async function decide<Fault extends string>(
	{ db, now, actor }: Context,
	{ id, revision }: Seen,
	act: MeetingAct,
	{
		kind,
		work
	}: {
		readonly kind: string;
		readonly work: (
			tx: Transaction,
			meeting: StoredMeeting
		) => Promise<Result<Readonly<Record<string, unknown>>, Fault>>;
	}
): Promise<Result<null, Fault | Refused>> {
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const meeting = await holdMeeting(tx, id);
		const status = meeting ? meetingStatus(meeting, now) : 'published';
		const may = mayWithMeeting(act, status, rolesOf(actor));
		if (!may.ok) return may;
		if (!meeting) return refuse('not-found');
		if (meeting.revision !== revision) return refuse('changed-by-another');
		const done = await work(tx, meeting);
		if (!done.ok) return done;
		const address = `/styrelsen/raadgivning/moeder/${id}`;
		const { title } = meeting;
		const change = { owner: agencyCode, kind, object: `meeting/${id}`, title, address };
		await record(tx, { now, actor }, { ...change, after: done.value });
		return accept(null);
	});
}

/** Everybody sees it from now on, and may sign up. */
export const publishMeeting = (context: Context, seen: Seen): Promise<Result<null, Refused>> =>
	decide(context, seen, 'publish', {
		kind: 'meeting-published',
		work: async (tx, meeting) => {
			const publishedAt = context.now.toISOString();
			await updateMeeting(tx, meeting, { publishedAt });
			return accept({ publishedAt });
		}
	});

/** Those who have signed up are told why, and their calendars take it out. */
export const cancelMeeting = (
	context: Context,
	seen: Seen & { readonly reason: string }
): Promise<Result<null, Refused | EndingFault>> =>
	decide(context, seen, 'cancel', {
		kind: 'meeting-cancelled',
		work: async (tx, meeting) => {
			const reason = checkEnding(seen.reason);
			if (!reason.ok) return reason;
			const set = { cancelledAt: context.now.toISOString(), cancelledBecause: reason.value };
			await updateMeeting(tx, meeting, set);
			for (const { id, state } of await listSignUps(tx, meeting.id)) {
				if (state !== 'cancelled') await tell(tx, meeting.id, id, 'cancelled');
			}
			return accept(set);
		}
	});

/** Who came, of those with a seat. */
export const noteAttendance = (
	context: Context,
	seen: Seen & { readonly came: readonly string[] }
): Promise<Result<null, Refused>> =>
	decide(context, seen, 'note-attendance', {
		kind: 'meeting-attendance-noted',
		work: async (tx, meeting) => {
			const seats = (await listSignUps(tx, meeting.id)).filter(({ state }) => state === 'seat');
			const idsOf = (came: boolean) =>
				seats.filter(({ id }) => seen.came.includes(id) === came).map(({ id }) => id);
			await updateSignUps(tx, meeting.id, idsOf(true), { attended: true });
			await updateSignUps(tx, meeting.id, idsOf(false), { attended: false });
			await updateMeeting(tx, meeting, {});
			return accept({ came: idsOf(true).length, stayedAway: idsOf(false).length });
		}
	});

/** Text with links on the meeting's page; those who had a seat are written to if it is asked for. */
export const putUpMaterial = (
	context: Context,
	seen: Seen & { readonly material: string; readonly isTold: boolean }
): Promise<Result<null, Refused | TextFault>> =>
	decide(context, seen, 'put-up-material', {
		kind: 'meeting-material-put-up',
		work: async (tx, meeting) => {
			const read = readProgrammeText(seen.material);
			if (!read.ok) return read;
			await updateMeeting(tx, meeting, { material: writtenText(seen.material) });
			const line = seen.isTold ? await listSignUps(tx, meeting.id) : [];
			for (const { id, state, attended } of line) {
				if (state === 'seat' && attended !== false) await tell(tx, meeting.id, id, 'material');
			}
			return accept({ material: seen.material, isTold: seen.isTold });
		}
	});
