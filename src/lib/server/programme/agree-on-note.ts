import type { Actor } from '#domain/identity';
import { accept, containsCpr, limits, refuse, writtenText, type Result } from '#domain/kernel';
import { asksForNote, isCompared, validScores } from '#domain/programme';
import type { Database } from '../platform/database.ts';
import { saveNote } from './assessment-store.ts';
import type { ApplicationKey } from './handed-over-store.ts';
import { holdAssessment, recordAssessment, type HeldRefusal } from './held-assessment.ts';

type Refusal =
	| HeldRefusal
	| 'not-compared'
	| 'no-difference'
	| 'note-missing'
	| 'note-too-long'
	| 'looks-like-cpr'
	| 'changed-by-another';

/**
 * What the assessors say together where they differ by two or more (R6). A new text is agreed to by whoever wrote it
 * and by nobody else; the same text is agreed to.
 */
export async function agreeOnNote(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: ApplicationKey & {
		readonly criterion: string;
		readonly text: string;
		readonly revision: number;
	}
): Promise<Result<void, Refusal>> {
	const text = writtenText(input.text);
	if (text === '') return refuse('note-missing');
	if (text.length > limits.reason) return refuse('note-too-long');
	if (containsCpr(text)) return refuse('looks-like-cpr');
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const held = await holdAssessment(tx, actor, input, 'write-joint-note');
		if (!held.ok) return held;
		const { application, written } = held.value;
		const { municipality, applicationId, criterion, revision } = input;
		if (!isCompared(written.assessors)) return refuse('not-compared');
		if (!asksForNote(validScores(written.assessors, written.scores), criterion))
			return refuse('no-difference');
		const before = written.notes.find((note) => note.criterion === criterion);
		if ((before?.revision ?? 0) !== revision) return refuse('changed-by-another', [criterion]);
		const agreed = before?.text === text ? before.agreedBy : [];
		const saved = await saveNote(
			tx,
			{
				...{ municipality, applicationId, criterion, revision, text },
				agreedBy: [...new Set([...agreed, actor.personId])]
			},
			{ savedAt: now.toISOString(), savedBy: actor.personId }
		);
		if (!saved) return refuse('changed-by-another', [criterion]);
		await recordAssessment(tx, { now, actor }, application, {
			kind: before?.text === text ? 'joint-note-agreed' : 'joint-note-written',
			after: { criterion }
		});
		return accept(undefined);
	});
}
