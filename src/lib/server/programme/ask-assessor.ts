import type { Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { colleaguesInAgency } from '../identity/colleagues.ts';
import type { Database } from '../platform/database.ts';
import { insertAssessor } from './assessment-store.ts';
import type { ApplicationKey } from './handed-over-store.ts';
import { holdAssessment, recordAssessment, type HeldRefusal } from './held-assessment.ts';

/** Asks an adviser to assess an application (R6). Whoever has marked it complete is the third person, and is not asked. */
export async function askAssessor(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: ApplicationKey & { readonly assessorId: string }
): Promise<Result<void, HeldRefusal | 'person-unknown' | 'has-marked-complete' | 'asked-already'>> {
	const people = await colleaguesInAgency(db, 'agency-adviser');
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const held = await holdAssessment(tx, actor, input, 'ask-assessor');
		if (!held.ok) return held;
		const { application, written } = held.value;
		if (!people.some(({ id }) => id === input.assessorId)) return refuse('person-unknown');
		if (written.checks.some(({ checkedBy }) => checkedBy === input.assessorId))
			return refuse('has-marked-complete');
		const { assessorId } = input;
		const row = { ...input, askedAt: now.toISOString(), askedBy: actor.personId };
		if (!(await insertAssessor(tx, row))) return refuse('asked-already');
		await recordAssessment(tx, { now, actor }, application, {
			kind: 'assessor-asked',
			after: { who: assessorId }
		});
		return accept(undefined);
	});
}
