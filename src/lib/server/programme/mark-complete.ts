import type { Actor } from '#domain/identity';
import { accept, containsCpr, limits, refuse, writtenText, type Result } from '#domain/kernel';
import type { Database } from '../platform/database.ts';
import { saveCheck } from './assessment-store.ts';
import type { ApplicationKey } from './handed-over-store.ts';
import { holdAssessment, recordAssessment, type HeldRefusal } from './held-assessment.ts';

type Refusal =
	| HeldRefusal
	| 'choose-one'
	| 'note-missing'
	| 'note-too-long'
	| 'looks-like-cpr'
	| 'changed-by-another';

/** A third person, who does not assess it, says whether an application is complete, and what is missing (R6). */
export async function markComplete(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: ApplicationKey & {
		readonly complete: string;
		readonly note: string;
		readonly revision: number;
	}
): Promise<Result<void, Refusal>> {
	if (input.complete !== 'ja' && input.complete !== 'nej') return refuse('choose-one');
	const complete = input.complete === 'ja';
	const note = writtenText(input.note);
	if (!complete && note === '') return refuse('note-missing');
	if (note.length > limits.reason) return refuse('note-too-long');
	if (containsCpr(note)) return refuse('looks-like-cpr');
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const held = await holdAssessment(tx, actor, input, 'mark-complete');
		if (!held.ok) return held;
		const { application, written } = held.value;
		const [before] = written.checks;
		const { municipality, applicationId, revision } = input;
		const saved = await saveCheck(tx, {
			...{ municipality, applicationId, complete, note, revision },
			checkedBy: actor.personId,
			checkedAt: now.toISOString()
		});
		if (!saved) return refuse('changed-by-another');
		await recordAssessment(tx, { now, actor }, application, {
			kind: 'application-checked',
			before: { complete: before?.complete ?? null },
			after: { complete }
		});
		return accept(undefined);
	});
}
