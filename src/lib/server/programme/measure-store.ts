import type { Measure } from '#domain/programme';
import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import type { ItemKey } from './engagement-item-store.ts';
import { engagementMeasure } from './engagement-schema.ts';

export interface StoredMeasure extends Measure {
	readonly id: string;
	readonly savedAt: string;
	readonly savedBy: string;
	readonly withdrawnAt: string | null;
}

const ofEngagement = ({ municipalityCode, engagementId }: ItemKey) =>
	and(
		eq(engagementMeasure.municipalityCode, municipalityCode),
		eq(engagementMeasure.engagementId, engagementId)
	);

/** All there have been, the withdrawn with them: a correction keeps what it corrects. */
export async function listMeasures(
	tx: Transaction,
	key: ItemKey
): Promise<readonly StoredMeasure[]> {
	const rows = await tx
		.select()
		.from(engagementMeasure)
		.where(ofEngagement(key))
		.orderBy(asc(engagementMeasure.savedAt), asc(engagementMeasure.id));
	return rows as unknown as StoredMeasure[];
}

export async function insertMeasure(
	tx: Transaction,
	key: ItemKey,
	measure: Omit<StoredMeasure, 'withdrawnAt'>
): Promise<void> {
	await tx.insert(engagementMeasure).values({ ...key, ...measure });
}

export async function withdrawMeasure(
	tx: Transaction,
	key: ItemKey,
	id: string,
	withdrawnAt: string
): Promise<void> {
	await tx
		.update(engagementMeasure)
		.set({ withdrawnAt })
		.where(and(ofEngagement(key), eq(engagementMeasure.id, id)));
}
