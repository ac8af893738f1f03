import type { Day } from '#domain/kernel';
import type { Assignment } from '#domain/plan';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { plan, planAssignment, planSection } from './schema.ts';

export interface StoredAssignment extends Assignment {
	readonly planId: string;
	readonly sectionId: string;
	readonly personId: string;
}

interface Key {
	readonly code: string;
	readonly planId: string;
	readonly sectionId: string;
}

const columns = {
	planId: planAssignment.planId,
	sectionId: planAssignment.sectionId,
	personId: planAssignment.personId,
	dueOn: planAssignment.dueOn,
	remindedOn: planAssignment.remindedOn,
	doneAt: planAssignment.doneAt
};

const toAssignment = (row: {
	readonly planId: string;
	readonly sectionId: string;
	readonly personId: string;
	readonly dueOn: string;
	readonly remindedOn: string | null;
	readonly doneAt: string | null;
}): StoredAssignment => ({
	...row,
	dueOn: row.dueOn as Day,
	remindedOn: row.remindedOn as Day | null
});

const of = ({ code, planId, sectionId }: Key) =>
	and(
		eq(planAssignment.municipalityCode, code),
		eq(planAssignment.planId, planId),
		eq(planAssignment.sectionId, sectionId)
	);

export async function findAssignment(
	tx: Transaction,
	key: Key
): Promise<StoredAssignment | undefined> {
	const [row] = await tx.select(columns).from(planAssignment).where(of(key));
	return row && toAssignment(row);
}

export async function listAssignments(
	tx: Transaction,
	code: string,
	planId: string
): Promise<readonly StoredAssignment[]> {
	const rows = await tx
		.select(columns)
		.from(planAssignment)
		.where(and(eq(planAssignment.municipalityCode, code), eq(planAssignment.planId, planId)));
	return rows.map(toAssignment);
}

/** Sections to be written in plans that are drafts, with the section's title, the earliest due first. */
export async function listOpenAssignments(
	tx: Transaction,
	code: string
): Promise<readonly (StoredAssignment & { readonly title: string })[]> {
	const rows = await tx
		.select({ ...columns, title: planSection.title })
		.from(planAssignment)
		.innerJoin(
			planSection,
			and(
				eq(planSection.municipalityCode, planAssignment.municipalityCode),
				eq(planSection.planId, planAssignment.planId),
				eq(planSection.id, planAssignment.sectionId)
			)
		)
		.innerJoin(
			plan,
			and(
				eq(plan.municipalityCode, planAssignment.municipalityCode),
				eq(plan.id, planAssignment.planId)
			)
		)
		.where(
			and(
				eq(planAssignment.municipalityCode, code),
				isNull(planAssignment.doneAt),
				eq(plan.status, 'draft')
			)
		)
		.orderBy(asc(planAssignment.dueOn), asc(planSection.position));
	return rows.map(({ title, ...row }) => ({ ...toAssignment(row), title }));
}

/** Another person or day begins anew: the reminders count from there. */
export async function saveAssignment(
	tx: Transaction,
	{ code, planId, sectionId }: Key,
	set: { readonly personId: string; readonly dueOn: Day }
): Promise<void> {
	const anew = { ...set, remindedOn: null, doneAt: null };
	await tx
		.insert(planAssignment)
		.values({ municipalityCode: code, planId, sectionId, ...anew })
		.onConflictDoUpdate({
			target: [planAssignment.municipalityCode, planAssignment.planId, planAssignment.sectionId],
			set: anew
		});
}

export async function updateAssignment(
	tx: Transaction,
	key: Key,
	set: { readonly remindedOn?: Day; readonly doneAt?: string | null }
): Promise<void> {
	await tx.update(planAssignment).set(set).where(of(key));
}

export async function deleteAssignment(tx: Transaction, key: Key): Promise<void> {
	await tx.delete(planAssignment).where(of(key));
}

/** Of each section: how often it was saved, when and by whom last. */
export function listLastSaves(tx: Transaction, code: string, planId: string) {
	return tx
		.select({
			sectionId: planSection.id,
			revision: planSection.revision,
			savedAt: planSection.savedAt,
			savedBy: planSection.savedBy
		})
		.from(planSection)
		.where(and(eq(planSection.municipalityCode, code), eq(planSection.planId, planId)))
		.orderBy(asc(planSection.position));
}
