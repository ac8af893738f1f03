import type { Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { hearingLimits } from '#domain/plan';
import { mayWorkOn } from '#domain/programme';
import { attachmentKinds, searchForCpr } from '../plan/attach-to-hearing.ts';
import type { Database } from '../platform/database.ts';
import type { WorkerFailure } from '../platform/in-worker.ts';
import type { UploadRefusal } from '../platform/upload-rules.ts';
import { receiveUpload, type NamedBytes } from '../platform/uploaded-file.ts';
import {
	holdEngagementFor,
	keyOf,
	readEngagementFor,
	recordEngagement,
	scopeOf,
	type EngagementPlace,
	type NotTheirs
} from './engagement-access.ts';
import {
	deleteEngagementFile,
	findEngagementFile,
	insertEngagementFile,
	listEngagementFiles
} from './engagement-file-store.ts';
import { listItems } from './engagement-item-store.ts';

export const engagementFileLimits = { bytes: hearingLimits.fileBytes, files: 60 } as const;

export type FileRefusal =
	| UploadRefusal
	| WorkerFailure
	| NotTheirs
	| 'cpr-in-file'
	| 'too-many-files'
	| 'item-unknown'
	| 'file-unknown';

/**
 * Lays a file with a programme, or hands over a document that was asked for (R8). It goes through the gate, and its
 * words are searched for CPR numbers, before anything is stored; outside any transaction, since both take a while.
 */
export async function attachToEngagement(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: EngagementPlace & {
		readonly file: File | NamedBytes;
		readonly fileId: string;
		/** Empty: it belongs to the programme as a whole. */
		readonly itemId: string;
		/** Seen by its own side only. */
		readonly internal: boolean;
	}
): Promise<Result<void, FileRefusal>> {
	const early = await db.transaction(scopeOf(input), async (tx) => {
		const open = await readEngagementFor(tx, actor, input);
		if (!open.ok) return open;
		const { engagement, roles } = open.value;
		return mayWorkOn(input.as, roles, engagement.status)
			? accept(undefined)
			: refuse('not-your-decision');
	});
	if (!early.ok) return early;
	const received = await receiveUpload(input.file, {
		accept: attachmentKinds,
		limits: { bytes: engagementFileLimits.bytes }
	});
	if (!received.ok) return received;
	const searched = await searchForCpr(received.value);
	if (!searched.ok) return searched;
	const { label, kind, bytes } = received.value;
	return db.transaction(scopeOf(input), async (tx) => {
		const open = await holdEngagementFor(tx, actor, input);
		if (!open.ok) return open;
		const { engagement, roles } = open.value;
		if (!mayWorkOn(input.as, roles, engagement.status)) return refuse('not-your-decision');
		const key = keyOf(input);
		if ((await listEngagementFiles(tx, key)).length >= engagementFileLimits.files)
			return refuse('too-many-files');
		const item = (await listItems(tx, key)).find(({ id }) => id === input.itemId);
		if (input.itemId !== '' && !item) return refuse('item-unknown');
		const side = item?.side ?? (input.internal ? input.as : 'both');
		await insertEngagementFile(tx, {
			...key,
			id: input.fileId,
			side,
			itemId: item?.id ?? null,
			name: label,
			kind,
			bytes,
			sentAt: now.toISOString(),
			sentBy: actor.personId
		});
		await recordEngagement(
			tx,
			{ now, actor },
			{ place: input, seen: side },
			{
				kind: 'engagement-file-added',
				title: engagement.title,
				after: { file: input.fileId, ...(item ? { item: `${item.kind}/${item.id}` } : {}) }
			}
		);
		return accept(undefined);
	});
}

/** Only whoever sent a file takes it away. */
export async function removeFromEngagement(
	{ db, now, actor }: { readonly db: Database; readonly now: Date; readonly actor: Actor },
	input: EngagementPlace & { readonly fileId: string }
): Promise<Result<void, NotTheirs | 'file-unknown'>> {
	return db.transaction(scopeOf(input), async (tx) => {
		const open = await holdEngagementFor(tx, actor, input);
		if (!open.ok) return open;
		const { engagement, roles } = open.value;
		if (!mayWorkOn(input.as, roles, engagement.status)) return refuse('not-your-decision');
		const key = keyOf(input);
		const file = await findEngagementFile(tx, key, input.fileId);
		if (!file) return refuse('file-unknown');
		if (file.sentBy !== actor.personId) return refuse('not-your-decision');
		await deleteEngagementFile(tx, key, input.fileId);
		await recordEngagement(
			tx,
			{ now, actor },
			{ place: input, seen: file.side },
			{
				kind: 'engagement-file-removed',
				title: engagement.title,
				before: { file: input.fileId }
			}
		);
		return accept(undefined);
	});
}
