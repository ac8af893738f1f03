import type { Actor } from '#domain/identity';
import { accept, refuse, type Refusal, type Result } from '#domain/kernel';
import {
	itemKinds,
	mayWriteItem,
	parseItemKind,
	writtenItem,
	type ItemFault
} from '#domain/programme';
import type { Database } from '../platform/database.ts';
import {
	holdEngagementFor,
	keyOf,
	recordEngagement,
	scopeOf,
	type EngagementPlace,
	type NotTheirs
} from './engagement-access.ts';
import { listItems, putItem, removeItem, type StoredItem } from './engagement-item-store.ts';

export type ItemRefusal = ItemFault | NotTheirs | 'kind-unknown' | 'item-unknown';
/** With what the other wrote, so that the two can be put together; undefined when it was removed. */
export interface ItemConflict extends Refusal<'changed-by-another'> {
	readonly theirs: StoredItem | undefined;
}

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly actor: Actor;
}

/** Adds a thing to a programme, or changes one, on the revision that was seen (R8). */
export async function saveEngagementItem(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: EngagementPlace & {
		readonly kind: string;
		readonly itemId: string;
		/** 0 when it is new. */
		readonly revision: number;
		readonly typed: Readonly<Record<string, string | undefined>>;
	}
): Promise<Result<void, ItemRefusal> | ItemConflict> {
	return db.transaction(scopeOf(input), async (tx) => {
		const open = await holdEngagementFor(tx, actor, input);
		if (!open.ok) return open;
		const kind = parseItemKind(input.kind);
		if (!kind) return refuse('kind-unknown');
		const { engagement, roles } = open.value;
		const { status } = engagement;
		if (!mayWriteItem(kind, input.as, { roles, status })) return refuse('not-your-decision');
		const key = keyOf(input);
		const items = await listItems(tx, key);
		const known = items
			.filter((item) => item.kind === 'goal' || item.kind === 'recommendation')
			.map(({ id }) => id);
		const written = writtenItem(itemKinds[kind], input.typed, input.as, known);
		if (!written.ok) return written;
		// A recommendation has one answer, whoever writes it first.
		const id =
			kind === 'recommendation-status'
				? `status-${written.value.detail['recommendation']}`
				: input.itemId;
		const before = items.find((item) => item.id === id);
		if (before && before.kind !== kind) return refuse('item-unknown');
		const item = {
			...written.value,
			id,
			kind,
			// What both have seen is not taken back.
			side: before?.side === 'both' ? 'both' : written.value.side,
			revision: input.revision,
			savedAt: now.toISOString(),
			savedBy: actor.personId
		} as const;
		if (!(await putItem(tx, key, item)))
			return { ok: false, reason: 'changed-by-another', theirs: before } as const;
		await recordEngagement(
			tx,
			{ now, actor },
			{ place: input, seen: item.side },
			{
				kind: before ? 'engagement-item-changed' : 'engagement-item-added',
				title: engagement.title,
				after: { item: `${kind}/${id}`, revision: input.revision + 1, doneOn: item.doneOn }
			}
		);
		return accept(undefined);
	});
}

/** Takes a thing out; its row stays, so that the record is whole. */
export async function removeEngagementItem(
	{ db, now, actor }: Context,
	input: EngagementPlace & { readonly itemId: string; readonly revision: number }
): Promise<Result<void, ItemRefusal> | ItemConflict> {
	return db.transaction(scopeOf(input), async (tx) => {
		const open = await holdEngagementFor(tx, actor, input);
		if (!open.ok) return open;
		const { engagement, roles } = open.value;
		const key = keyOf(input);
		const item = (await listItems(tx, key)).find(({ id }) => id === input.itemId);
		const { status } = engagement;
		if (!item) return refuse('item-unknown');
		if (!mayWriteItem(item.kind, input.as, { roles, status })) return refuse('not-your-decision');
		const { itemId: id, revision } = input;
		if (!(await removeItem(tx, key, { id, revision, removedAt: now.toISOString() })))
			return { ok: false, reason: 'changed-by-another', theirs: item } as const;
		await recordEngagement(
			tx,
			{ now, actor },
			{ place: input, seen: item.side },
			{
				kind: 'engagement-item-removed',
				title: engagement.title,
				before: { item: `${item.kind}/${id}`, revision }
			}
		);
		return accept(undefined);
	});
}
