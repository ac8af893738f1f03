import type { Day } from '#domain/kernel';
import type { FindingNote, NoteText, RequirementId } from '#domain/plan';
import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { planFindingNote } from './process-schema.ts';
import { plan } from './schema.ts';

export interface StoredNote extends FindingNote {
	readonly revision: number;
	/** Who wrote it last, by id. */
	readonly personId: string;
	readonly writtenAt: string;
}

export interface NoteKey {
	readonly municipalityCode: string;
	readonly planId: string;
	readonly requirement: string;
}

const toNote = (row: typeof planFindingNote.$inferSelect): StoredNote => ({
	requirement: row.requirement as RequirementId,
	kind: row.kind,
	text: row.text,
	owner: row.owner,
	dueOn: row.dueOn as Day | null,
	doneAt: row.doneAt,
	revision: row.revision,
	personId: row.personId,
	writtenAt: row.writtenAt
});

export async function listFindingNotes(
	tx: Transaction,
	code: string,
	planId: string
): Promise<readonly StoredNote[]> {
	const ofPlan = and(
		eq(planFindingNote.municipalityCode, code),
		eq(planFindingNote.planId, planId)
	);
	return (await tx.select().from(planFindingNote).where(ofPlan)).map(toNote);
}

export async function findFindingNote(
	tx: Transaction,
	{ municipalityCode, planId, requirement }: NoteKey
): Promise<StoredNote | undefined> {
	const notes = await listFindingNotes(tx, municipalityCode, planId);
	return notes.find((note) => note.requirement === requirement);
}

/** Actions nobody has done yet, in plans that nothing has replaced, the earliest first. */
export async function listOpenActions(
	tx: Transaction,
	code: string
): Promise<readonly (StoredNote & { readonly planId: string })[]> {
	const ofPlan = and(
		eq(plan.municipalityCode, planFindingNote.municipalityCode),
		eq(plan.id, planFindingNote.planId)
	);
	const rows = await tx
		.select({ note: planFindingNote })
		.from(planFindingNote)
		.innerJoin(plan, ofPlan)
		.where(
			and(
				eq(planFindingNote.municipalityCode, code),
				eq(planFindingNote.kind, 'action'),
				isNull(planFindingNote.doneAt),
				ne(plan.status, 'superseded')
			)
		)
		.orderBy(asc(planFindingNote.dueOn), asc(planFindingNote.requirement));
	return rows.map(({ note }) => ({ ...toNote(note), planId: note.planId }));
}

/** `revision` is the one that was seen, 0 for none; false when somebody else wrote in between. */
export async function putFindingNote(
	tx: Transaction,
	key: NoteKey,
	set: NoteText & Pick<StoredNote, 'doneAt' | 'personId' | 'writtenAt'>,
	revision: number
): Promise<boolean> {
	const written = await tx
		.insert(planFindingNote)
		.values({ ...key, ...set })
		.onConflictDoUpdate({
			target: [
				planFindingNote.municipalityCode,
				planFindingNote.planId,
				planFindingNote.requirement
			],
			set: { ...set, revision: revision + 1 },
			setWhere: eq(planFindingNote.revision, revision)
		})
		.returning({ revision: planFindingNote.revision });
	return written.length === 1;
}
