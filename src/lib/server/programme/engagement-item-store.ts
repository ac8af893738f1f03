import { itemKinds, type EngagementItem } from '#domain/programme';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { engagementItem } from './engagement-schema.ts';

export interface StoredItem extends EngagementItem {
	readonly revision: number;
	readonly savedAt: string;
	readonly savedBy: string;
}

export interface ItemKey {
	readonly municipalityCode: string;
	readonly engagementId: string;
}

const ofEngagement = ({ municipalityCode, engagementId }: ItemKey) =>
	and(
		eq(engagementItem.municipalityCode, municipalityCode),
		eq(engagementItem.engagementId, engagementId)
	);
const ofItem = (key: ItemKey, id: string) => and(ofEngagement(key), eq(engagementItem.id, id));

/** What the scope may see and nobody has removed, by day and then as it was written. */
export async function listItems(tx: Transaction, key: ItemKey): Promise<readonly StoredItem[]> {
	const rows = await tx
		.select()
		.from(engagementItem)
		.where(and(ofEngagement(key), isNull(engagementItem.removedAt)))
		.orderBy(asc(engagementItem.dueOn), asc(engagementItem.savedAt), asc(engagementItem.id));
	return rows.filter(({ kind }) => Object.hasOwn(itemKinds, kind)) as unknown as StoredItem[];
}

/** False when it was written or removed meanwhile. `revision` 0: it is new. */
export async function putItem(
	tx: Transaction,
	key: ItemKey,
	{ id, revision, ...item }: Omit<StoredItem, never>
): Promise<boolean> {
	if (revision === 0) {
		const added = await tx
			.insert(engagementItem)
			.values({ ...key, id, ...item, revision: 1 })
			.onConflictDoNothing()
			.returning({ id: engagementItem.id });
		return added.length === 1;
	}
	const changed = await tx
		.update(engagementItem)
		.set({ ...item, revision: revision + 1 })
		.where(
			and(ofItem(key, id), eq(engagementItem.revision, revision), isNull(engagementItem.removedAt))
		)
		.returning({ id: engagementItem.id });
	return changed.length === 1;
}

export async function removeItem(
	tx: Transaction,
	key: ItemKey,
	{ id, revision, removedAt }: { id: string; revision: number; removedAt: string }
): Promise<boolean> {
	const removed = await tx
		.update(engagementItem)
		.set({ removedAt, revision: revision + 1 })
		.where(
			and(ofItem(key, id), eq(engagementItem.revision, revision), isNull(engagementItem.removedAt))
		)
		.returning({ id: engagementItem.id });
	return removed.length === 1;
}

const asked = 'status-asked';

/** That the municipality was asked what became of the recommendations: a mark, and nothing anybody reads. */
export async function wasAsked(tx: Transaction, key: ItemKey): Promise<boolean> {
	const rows = await tx
		.select({ id: engagementItem.id })
		.from(engagementItem)
		.where(ofItem(key, asked));
	return rows.length > 0;
}

export async function markAsked(tx: Transaction, key: ItemKey, at: string): Promise<boolean> {
	const rows = await tx
		.insert(engagementItem)
		.values({
			...key,
			id: asked,
			kind: asked,
			side: 'both',
			title: '',
			detail: {},
			savedAt: at,
			savedBy: ''
		})
		.onConflictDoNothing()
		.returning({ id: engagementItem.id });
	return rows.length > 0;
}
