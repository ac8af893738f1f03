/** What the agency's assessors write about an application. The municipality never sees it. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Assessor, JointNote, Score } from '#domain/programme';
import type { Transaction } from '../platform/database.ts';
import {
	applicationCheck,
	assessment,
	assessmentJointNote,
	assessmentScore
} from './assessment-schema.ts';
import type { ApplicationKey } from './handed-over-store.ts';

export type StoredAssessor = Assessor &
	ApplicationKey & { readonly conflictNote: string; readonly revision: number };
export type StoredScore = Score & ApplicationKey & { readonly savedAt: string };
export type StoredNote = JointNote & ApplicationKey & { readonly revision: number };
export interface StoredCheck extends ApplicationKey {
	readonly complete: boolean;
	readonly note: string;
	readonly checkedBy: string;
	readonly checkedAt: string;
	readonly revision: number;
}

export interface Written {
	readonly assessors: readonly StoredAssessor[];
	readonly scores: readonly StoredScore[];
	readonly notes: readonly StoredNote[];
	readonly checks: readonly StoredCheck[];
}

/** All that was written about the named applications. */
export async function listWritten(
	tx: Transaction,
	applicationIds: readonly string[]
): Promise<Written> {
	const ids = [...applicationIds, ''];
	const assessors = await tx
		.select({
			municipality: assessment.municipalityCode,
			applicationId: assessment.applicationId,
			assessorId: assessment.assessorId,
			conflict: assessment.conflict,
			conflictNote: assessment.conflictNote,
			handedInAt: assessment.handedInAt,
			revision: assessment.revision
		})
		.from(assessment)
		.where(inArray(assessment.applicationId, ids))
		.orderBy(assessment.askedAt, assessment.assessorId);
	const scores = await tx
		.select({
			municipality: assessmentScore.municipalityCode,
			applicationId: assessmentScore.applicationId,
			assessorId: assessmentScore.assessorId,
			criterion: assessmentScore.criterion,
			revision: assessmentScore.revision,
			score: assessmentScore.score,
			reason: assessmentScore.reason,
			savedAt: assessmentScore.savedAt
		})
		.from(assessmentScore)
		.where(inArray(assessmentScore.applicationId, ids))
		.orderBy(assessmentScore.revision);
	const notes = await tx
		.select({
			municipality: assessmentJointNote.municipalityCode,
			applicationId: assessmentJointNote.applicationId,
			criterion: assessmentJointNote.criterion,
			text: assessmentJointNote.text,
			agreedBy: assessmentJointNote.agreedBy,
			revision: assessmentJointNote.revision
		})
		.from(assessmentJointNote)
		.where(inArray(assessmentJointNote.applicationId, ids));
	const checks = await tx
		.select({
			municipality: applicationCheck.municipalityCode,
			applicationId: applicationCheck.applicationId,
			complete: applicationCheck.complete,
			note: applicationCheck.note,
			checkedBy: applicationCheck.checkedBy,
			checkedAt: applicationCheck.checkedAt,
			revision: applicationCheck.revision
		})
		.from(applicationCheck)
		.where(inArray(applicationCheck.applicationId, ids));
	return { assessors, scores, notes, checks };
}

/** What is about one application of all that was written. */
export function writtenAbout(written: Written, key: ApplicationKey): Written {
	const isAbout = (one: ApplicationKey) =>
		one.municipality === key.municipality && one.applicationId === key.applicationId;
	return {
		assessors: written.assessors.filter(isAbout),
		scores: written.scores.filter(isAbout),
		notes: written.notes.filter(isAbout),
		checks: written.checks.filter(isAbout)
	};
}

const columns = ({ municipality, applicationId }: ApplicationKey) => ({
	municipalityCode: municipality,
	applicationId
});

/** False when the person has been asked before. */
export async function insertAssessor(
	tx: Transaction,
	row: ApplicationKey & {
		readonly assessorId: string;
		readonly askedAt: string;
		readonly askedBy: string;
	}
): Promise<boolean> {
	const { assessorId, askedAt, askedBy } = row;
	const added = await tx
		.insert(assessment)
		.values({ ...columns(row), assessorId, askedAt, askedBy })
		.onConflictDoNothing()
		.returning({ assessorId: assessment.assessorId });
	return added.length === 1;
}

/** False when it was changed in the meantime. */
export async function updateAssessor(
	tx: Transaction,
	{ municipality, applicationId, assessorId, revision }: StoredAssessor,
	set: Partial<Record<'conflictNote' | 'declaredAt' | 'handedInAt', string> & { conflict: boolean }>
): Promise<boolean> {
	const changed = await tx
		.update(assessment)
		.set({ ...set, revision: revision + 1 })
		.where(
			and(
				eq(assessment.municipalityCode, municipality),
				eq(assessment.applicationId, applicationId),
				eq(assessment.assessorId, assessorId),
				eq(assessment.revision, revision)
			)
		)
		.returning({ assessorId: assessment.assessorId });
	return changed.length === 1;
}

/** A score is never overwritten: each is a revision of its own. False when that revision is there already. */
export async function insertScore(
	tx: Transaction,
	{ assessorId, criterion, revision, score, reason, savedAt, ...key }: StoredScore
): Promise<boolean> {
	const added = await tx
		.insert(assessmentScore)
		.values({ ...columns(key), assessorId, criterion, revision, score, reason, savedAt })
		.onConflictDoNothing()
		.returning({ revision: assessmentScore.revision });
	return added.length === 1;
}

/** Saves the note that follows the one that was seen, 0 for none; false when there is another by now. */
export async function saveNote(
	tx: Transaction,
	{ criterion, revision, text, agreedBy, ...key }: StoredNote,
	by: { readonly savedAt: string; readonly savedBy: string }
): Promise<boolean> {
	const set = { text, agreedBy, ...by };
	const saved =
		revision === 0
			? await tx
					.insert(assessmentJointNote)
					.values({ ...columns(key), criterion, ...set })
					.onConflictDoNothing()
					.returning({ revision: assessmentJointNote.revision })
			: await tx
					.update(assessmentJointNote)
					.set({ ...set, revision: revision + 1 })
					.where(
						and(
							eq(assessmentJointNote.municipalityCode, key.municipality),
							eq(assessmentJointNote.applicationId, key.applicationId),
							eq(assessmentJointNote.criterion, criterion),
							eq(assessmentJointNote.revision, revision)
						)
					)
					.returning({ revision: assessmentJointNote.revision });
	return saved.length === 1;
}

/** The same for whether it is complete. */
export async function saveCheck(
	tx: Transaction,
	{ complete, note, checkedBy, checkedAt, revision, ...key }: StoredCheck
): Promise<boolean> {
	const set = { complete, note, checkedBy, checkedAt };
	const saved =
		revision === 0
			? await tx
					.insert(applicationCheck)
					.values({ ...columns(key), ...set })
					.onConflictDoNothing()
					.returning({ revision: applicationCheck.revision })
			: await tx
					.update(applicationCheck)
					.set({ ...set, revision: revision + 1 })
					.where(
						and(
							eq(applicationCheck.municipalityCode, key.municipality),
							eq(applicationCheck.applicationId, key.applicationId),
							eq(applicationCheck.revision, revision)
						)
					)
					.returning({ revision: applicationCheck.revision });
	return saved.length === 1;
}
