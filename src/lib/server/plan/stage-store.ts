import { parseStage, type Stage, type StageEntry } from '#domain/plan';
import type { Day } from '#domain/kernel';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { planStage } from './process-schema.ts';

export interface StoredStage extends StageEntry {
	readonly revision: number;
}

/** What has been noted about a plan's stages, by stage. */
export async function listStages(
	tx: Transaction,
	code: string,
	planId: string
): Promise<Readonly<Partial<Record<Stage, StoredStage>>>> {
	const rows = await tx
		.select()
		.from(planStage)
		.where(and(eq(planStage.municipalityCode, code), eq(planStage.planId, planId)));
	return Object.fromEntries(
		rows.flatMap(({ stage, who, dueOn, doneOn, note, revision }) => {
			const known = parseStage(stage);
			if (!known) return [];
			return [
				[known, { who, note, revision, dueOn: dueOn as Day | null, doneOn: doneOn as Day | null }]
			];
		})
	);
}

/** `revision` is the one that was seen, 0 for none; false when somebody else noted something in between. */
export async function putStage(
	tx: Transaction,
	key: { readonly municipalityCode: string; readonly planId: string; readonly stage: Stage },
	entry: StageEntry,
	revision: number
): Promise<boolean> {
	if (revision === 0) {
		const added = await tx
			.insert(planStage)
			.values({ ...key, ...entry })
			.onConflictDoNothing()
			.returning({ stage: planStage.stage });
		return added.length === 1;
	}
	const changed = await tx
		.update(planStage)
		.set({ ...entry, revision: revision + 1 })
		.where(
			and(
				eq(planStage.municipalityCode, key.municipalityCode),
				eq(planStage.planId, key.planId),
				eq(planStage.stage, key.stage),
				eq(planStage.revision, revision)
			)
		)
		.returning({ stage: planStage.stage });
	return changed.length === 1;
}
