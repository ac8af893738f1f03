import type { Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import type { Database } from '../platform/database.ts';
import { holdPlanFor } from './own-plan.ts';
import {
	saveSection,
	type SaveConflict,
	type SavedSection,
	type SaveRefusal
} from './save-section.ts';
import { findTextAt } from './section-history-store.ts';

/** Brings an earlier text back as a new save: what stands now goes to the history like any other (P2). */
export async function restoreSection(
	context: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly planId: string;
		readonly sectionId: string;
		/** The revision that stood when the person chose. */
		readonly revision: number;
		readonly wanted: number;
	}
): Promise<Result<SavedSection, SaveRefusal | 'text-unknown'> | SaveConflict> {
	const { municipality, planId, sectionId, revision, wanted } = input;
	const { db, actor } = context;
	const found = await db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const plan = await holdPlanFor(tx, actor, { act: 'write', municipality, planId });
		if (!plan.ok) return plan;
		const body = await findTextAt(tx, { code: municipality, planId, id: sectionId }, wanted);
		return body ? accept(body) : refuse('text-unknown');
	});
	if (!found.ok) return found;
	return saveSection(context, { municipality, planId, sectionId, revision, body: found.value });
}
