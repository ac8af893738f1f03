/** How far a plan is, section by section: who wrote last, who has it and by when, and who writes just now. */
import { dayOf, type Day } from '#domain/kernel';
import { assignmentState, type AssignmentState } from '#domain/plan';
import { namesOf } from '../identity/person-names.ts';
import type { Database } from '../platform/database.ts';
import { listAssignments, listLastSaves } from './assignment-store.ts';
import { listTextsBeside } from './text-beside-store.ts';
import { listWriting } from './writing-store.ts';

export interface SectionProgress {
	readonly sectionId: string;
	/** The last save by a person; null for a section that is as the template gave it. */
	readonly written: { readonly at: string; readonly name: string } | null;
	readonly assigned: {
		readonly name: string;
		readonly dueOn: Day;
		readonly state: AssignmentState;
	} | null;
	/** Names of those who write in it now. */
	readonly writing: readonly string[];
	/** Texts that wait to be put together with the saved one. */
	readonly beside: number;
}

export async function planProgress(
	{ db, now }: { readonly db: Database; readonly now: Date },
	{ code, planId }: { readonly code: string; readonly planId: string }
): Promise<readonly SectionProgress[]> {
	const read = await db.transaction({ kind: 'municipality', municipality: code }, async (tx) => ({
		saves: await listLastSaves(tx, code, planId),
		assignments: await listAssignments(tx, code, planId),
		writing: await listWriting(tx, { code, planId, now }),
		beside: await listTextsBeside(tx, code, planId)
	}));
	const { saves, assignments, writing, beside } = read;
	const names = await namesOf(db, [
		...saves.flatMap(({ savedBy }) => savedBy ?? []),
		...[...assignments, ...writing].map(({ personId }) => personId)
	]);
	const nameOf = (id: string) => names.get(id) ?? 'En tidligere kollega';
	const today = dayOf(now);
	return saves.map(({ sectionId, savedAt, savedBy }) => {
		const assignment = assignments.find((one) => one.sectionId === sectionId);
		return {
			sectionId,
			written: savedBy ? { at: savedAt, name: nameOf(savedBy) } : null,
			assigned: assignment
				? {
						name: nameOf(assignment.personId),
						dueOn: assignment.dueOn,
						state: assignmentState(assignment, today)
					}
				: null,
			writing: writing
				.filter((one) => one.sectionId === sectionId)
				.map(({ personId }) => nameOf(personId)),
			beside: beside.filter((one) => one.sectionId === sectionId).length
		};
	});
}
