import type { Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import {
	heldScores,
	missingScores,
	writtenScore,
	type Criterion,
	type Score
} from '#domain/programme';
import type { Database, Transaction } from '../platform/database.ts';
import {
	insertScore,
	saveNote,
	updateAssessor,
	type StoredAssessor,
	type Written
} from './assessment-store.ts';
import type { ApplicationKey } from './handed-over-store.ts';
import { holdAssessment, recordAssessment, type HeldRefusal } from './held-assessment.ts';
import { findRound } from './round-store.ts';

export interface TypedScore {
	readonly criterion: string;
	readonly score: string;
	readonly reason: string;
	/** The revision that was seen; 0 for none. */
	readonly revision: number;
}

type Refusal =
	| HeldRefusal
	| 'score-not-on-scale'
	| 'reason-missing'
	| 'reason-too-long'
	| 'looks-like-cpr'
	| 'scores-missing'
	| 'changed-by-another';

/**
 * Keeps an assessor's scores and reasons, and hands them in where asked (R6). Before that they are the assessor's
 * own drafts. Every change is a new revision beside the earlier ones; one made after handing in must be as whole,
 * and what the assessors had agreed on about the criterion is to be agreed on again.
 */
export async function saveScores(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: ApplicationKey & { readonly typed: readonly TypedScore[]; readonly handIn: boolean }
): Promise<Result<void, Refusal>> {
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const held = await holdAssessment(tx, actor, input, (part) =>
			input.handIn ? 'hand-in' : part?.handedInAt ? 'change-score' : 'score'
		);
		if (!held.ok) return held;
		const { application, written, own } = held.value;
		const found = await findRound(tx, application.round);
		if (!own || !found) return refuse('not-found');
		const { judged } = found.criteria;
		const mine = heldScores(written.scores.filter((one) => one.assessorId === own.assessorId));
		const changed = changedScores(judged, mine, { own, typed: input.typed });
		if (!changed.ok) return changed;
		const whole = [...mine, ...changed.value];
		if (input.handIn || own.handedInAt !== null) {
			const missing = missingScores(judged, whole);
			if (missing.length > 0) return refuse('scores-missing', missing);
		}
		const savedAt = now.toISOString();
		for (const score of changed.value) {
			const { municipality, applicationId } = input;
			if (!(await insertScore(tx, { ...score, municipality, applicationId, savedAt })))
				return refuse('changed-by-another', [score.criterion]);
			if (own.handedInAt !== null)
				await openNote(tx, written, score.criterion, { savedAt, savedBy: actor.personId });
		}
		if (input.handIn && !(await updateAssessor(tx, own, { handedInAt: savedAt })))
			return refuse('changed-by-another');
		if (changed.value.length === 0 && !input.handIn) return accept(undefined);
		await recordAssessment(tx, { now, actor }, application, {
			kind: input.handIn
				? 'assessment-handed-in'
				: own.handedInAt
					? 'assessment-changed'
					: 'assessment-saved',
			after: { criteria: changed.value.map(({ criterion }) => criterion) }
		});
		return accept(undefined);
	});
}

/** What is typed anew, as the next revisions; an older one seen than the one that holds is refused. */
function changedScores(
	judged: readonly Criterion[],
	mine: readonly Score[],
	{ own, typed }: { readonly own: StoredAssessor; readonly typed: readonly TypedScore[] }
): Result<readonly Score[], Refusal> {
	const changed: Score[] = [];
	for (const { id: criterion } of judged) {
		const sent = typed.find((one) => one.criterion === criterion);
		if (!sent) continue;
		const checked = writtenScore(sent);
		if (!checked.ok) return refuse(checked.reason, [criterion]);
		const before = mine.find((one) => one.criterion === criterion);
		const { score, reason } = checked.value;
		if ((before?.score ?? null) === score && (before?.reason ?? '') === reason) continue;
		const revision = before?.revision ?? 0;
		if (sent.revision !== revision) return refuse('changed-by-another', [criterion]);
		const { assessorId } = own;
		changed.push({ assessorId, criterion, revision: revision + 1, score, reason });
	}
	return accept(changed);
}

/** A note that was agreed on stands as text, and nobody has agreed to it any more. */
async function openNote(
	tx: Transaction,
	{ notes }: Written,
	criterion: string,
	by: { readonly savedAt: string; readonly savedBy: string }
): Promise<void> {
	const note = notes.find((one) => one.criterion === criterion);
	if (note && note.agreedBy.length > 0) await saveNote(tx, { ...note, agreedBy: [] }, by);
}
