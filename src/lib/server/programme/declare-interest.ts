import type { Actor } from '#domain/identity';
import { accept, containsCpr, limits, refuse, writtenText, type Result } from '#domain/kernel';
import type { Database } from '../platform/database.ts';
import { updateAssessor } from './assessment-store.ts';
import type { ApplicationKey } from './handed-over-store.ts';
import { holdAssessment, recordAssessment, type HeldRefusal } from './held-assessment.ts';

type Refusal =
	HeldRefusal | 'choose-one' | 'note-too-long' | 'looks-like-cpr' | 'changed-by-another';

/**
 * An assessor says whether there is a conflict of interest, before anything can be read (R6). One that is declared
 * later excludes as well: what was scored stays in the record and counts for nothing.
 */
export async function declareInterest(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: ApplicationKey & { readonly conflict: string; readonly note: string }
): Promise<Result<void, Refusal>> {
	if (input.conflict !== 'ja' && input.conflict !== 'nej') return refuse('choose-one');
	const conflict = input.conflict === 'ja';
	const conflictNote = writtenText(input.note);
	if (conflictNote.length > limits.reason) return refuse('note-too-long');
	if (containsCpr(conflictNote)) return refuse('looks-like-cpr');
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const act = conflict ? 'declare-conflict' : 'declare-none';
		const held = await holdAssessment(tx, actor, input, act);
		if (!held.ok) return held;
		const { application, own } = held.value;
		if (!own) return refuse('not-an-assessor');
		const set = { conflict, conflictNote, declaredAt: now.toISOString() };
		if (!(await updateAssessor(tx, own, set))) return refuse('changed-by-another');
		await recordAssessment(tx, { now, actor }, application, {
			kind: 'interest-declared',
			before: { conflict: own.conflict, handedIn: own.handedInAt !== null },
			after: { conflict }
		});
		return accept(undefined);
	});
}
