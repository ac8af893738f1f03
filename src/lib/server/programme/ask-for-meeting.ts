/** A municipality asks for an initial meeting and proposes up to three times (R3). One is under way at a time. */
import { rolesIn, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import {
	checkTimes,
	localInstant,
	mayAskForMeeting,
	meetingText,
	type InitialMeetingFault
} from '#domain/programme';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import { insertMeeting, listMeetings } from './initial-meeting-store.ts';

export async function askForMeeting(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly id: string;
		readonly wishes: string;
		/** Local times such as `2026-12-10T09:00`. */
		readonly times: readonly string[];
	}
): Promise<Result<void, InitialMeetingFault | 'not-your-decision' | 'already-asked'>> {
	const { municipality, id } = input;
	if (!mayAskForMeeting(rolesIn(actor, municipality))) return refuse('not-your-decision');
	const wishes = meetingText(input.wishes, 'wishes-missing');
	if (!wishes.ok) return refuse(wishes.reason, ['wishes']);
	const times = checkTimes(input.times.map(localInstant), 'municipality', now);
	if (!times.ok) return refuse(times.reason, ['time-1']);
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const under = await listMeetings(tx, municipality);
		if (under.some(({ state }) => state === 'asked' || state === 'agreed'))
			return refuse('already-asked');
		await insertMeeting(tx, {
			municipalityCode: municipality,
			id,
			state: 'asked',
			wishes: wishes.value,
			proposed: times.value,
			notes: { challenges: '', wishes: '' },
			askedAt: now.toISOString(),
			askedBy: actor.personId
		});
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				kind: 'initial-meeting-asked',
				object: `initial-meeting/${id}`,
				title: 'Indledende møde',
				address: '/arbejde/raadgivning/moede'
			}
		);
		await enqueue(tx, 'tell-initial-meeting', { municipality, meeting: id, to: 'agency' });
		return accept(undefined);
	});
}
