/**
 * What each side does with an initial meeting (R3): proposes other times, chooses one, holds it, notes it, agrees to the
 * notes, calls it off. The other side is written to each time.
 */
import { rolesIn, rolesOf, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import {
	moveMeeting,
	type InitialMeetingAct,
	type InitialMeetingFault,
	type MeetingSide
} from '#domain/programme';
import { agencyCode, record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import { holdMeeting, updateMeeting } from './initial-meeting-store.ts';
import { meetingStep, type TypedMeeting } from './meeting-step.ts';

export type ChangeMeetingRefusal =
	InitialMeetingFault | 'not-found' | 'not-your-decision' | 'no-such-step' | 'changed-by-another';

const kinds: Readonly<Record<InitialMeetingAct, string>> = {
	propose: 'initial-meeting-proposed',
	choose: 'initial-meeting-agreed',
	hold: 'initial-meeting-held',
	'write-notes': 'initial-meeting-noted',
	'agree-to-notes': 'initial-meeting-notes-agreed',
	cancel: 'initial-meeting-cancelled'
};

export async function changeMeeting(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly id: string;
		readonly side: MeetingSide;
		readonly act: InitialMeetingAct;
		/** The revision the person saw. */
		readonly revision: number;
		readonly typed: TypedMeeting;
	}
): Promise<Result<void, ChangeMeetingRefusal>> {
	const { municipality, id, side, act, typed } = input;
	const isAgency = side === 'agency';
	const scope = isAgency
		? ({ kind: 'agency' } as const)
		: ({ kind: 'municipality', municipality } as const);
	const roles = isAgency ? rolesOf(actor) : rolesIn(actor, municipality);
	return db.transaction(scope, async (tx) => {
		const row = await holdMeeting(tx, { municipalityCode: municipality, id });
		if (!row) return refuse('not-found');
		const moved = moveMeeting(row.state, act, { side, roles });
		if (!moved.ok) return moved;
		if (row.revision !== input.revision) return refuse('changed-by-another');
		const made = meetingStep[act]({ row, side, now, typed });
		if (!made.ok) return made;
		const adviser = isAgency ? { adviserId: actor.personId } : {};
		await updateMeeting(tx, row, { ...made.value, ...adviser, state: moved.value });
		await record(
			tx,
			{ now, actor },
			{
				owner: isAgency ? agencyCode : municipality,
				kind: kinds[act],
				object: `initial-meeting/${isAgency ? `${municipality}/` : ''}${id}`,
				title: 'Indledende møde',
				after: { status: moved.value }
			}
		);
		const to = isAgency ? 'municipality' : 'agency';
		await enqueue(tx, 'tell-initial-meeting', { municipality, meeting: id, to });
		return accept(undefined);
	});
}
