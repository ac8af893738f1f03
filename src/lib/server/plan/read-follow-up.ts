/** The check of a plan with what is done about each finding, and by whom (P6). Nothing is left out. */
import { dayOf } from '#domain/kernel';
import type { Catalogue } from '#domain/law';
import { checkPlan, followFindings } from '#domain/plan';
import { namesOf } from '../identity/person-names.ts';
import type { Database } from '../platform/database.ts';
import { listFindingNotes } from './finding-note-store.ts';
import { findPlan } from './plan-store.ts';

export async function readFollowUp(
	{ db, now, catalogue }: { db: Database; now: Date; catalogue: Catalogue },
	{ code, planId }: { readonly code: string; readonly planId: string }
) {
	const scope = { kind: 'municipality', municipality: code } as const;
	const found = await db.transaction(scope, async (tx) => ({
		plan: await findPlan(tx, code, planId),
		notes: await listFindingNotes(tx, code, planId)
	}));
	const { plan, notes } = found;
	if (!plan) return undefined;
	const names = await namesOf(
		db,
		notes.flatMap(({ owner, personId }) => [owner ?? personId, personId])
	);
	const today = dayOf(now);
	const nameOf = (id: string | null) =>
		id === null ? null : (names.get(id) ?? 'En tidligere kollega');
	const named = notes.map((note) => ({
		...note,
		ownerName: nameOf(note.owner),
		writtenBy: nameOf(note.personId),
		writtenOn: dayOf(new Date(note.writtenAt))
	}));
	return { plan, findings: followFindings(checkPlan(plan, today, catalogue), named, today) };
}
