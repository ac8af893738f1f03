/**
 * Reads a file that was brought (P5) while its sender waits on a page that may be answered by another instance:
 * how far it is stands in the row, and so does that somebody gave it up. Only what may be kept is written.
 */
import { dayOf } from '#domain/kernel';
import type { PlanType } from '#domain/plan';
import type { Database } from '../../platform/database.ts';
import { inWorker, type Fault } from '../../platform/in-worker.ts';
import type { UploadNote } from '../../platform/upload-rules.ts';
import { openTurns } from '../../platform/worker-turns.ts';
import {
	holdImport,
	updateImport,
	type ImportFault,
	type ImportKey,
	type StoredImport
} from './import-store.ts';
import type proposePlan from './propose-plan-task.ts';
import type { PlanToPropose, Proposed } from './propose-plan-task.ts';
import { readingLimits } from './read-plan-file.ts';

export interface Followed {
	readonly db: Database;
	readonly clock: () => Date;
	readonly onFault?: ((fault: Fault) => void) | undefined;
}

export interface ToRead {
	readonly file: PlanToPropose['file'];
	readonly notes: readonly UploadNote[];
	readonly type: PlanType;
	readonly sections: PlanToPropose['sections'];
}

/** In milliseconds: so often it says how far it is, and hears whether it is given up. */
const beat = 1000;
/** In milliseconds: after so long without a word nobody reads it any more. */
export const silence = 30_000;

/** Each may hold 50 MB here and 900 MB in a process of its own. */
const turns = openTurns({ atOnce: 1, waiting: 4 });

/** Never fails: whatever happens is written where the sender sees it, or is over with the database. */
export async function followReading(
	context: Followed,
	key: ImportKey,
	{ file, notes, type, sections }: ToRead
): Promise<void> {
	const stop = new AbortController();
	const progress = { page: 0, pages: null as number | null };
	const beats = setInterval(() => {
		void whileReading(context, key, { ...progress }).then(
			(goesOn) => goesOn || stop.abort(),
			() => stop.abort()
		);
	}, beat);
	try {
		const giveBack = await turns.take();
		if (!giveBack) return await notRead(context, key, 'too-busy');
		try {
			const today = dayOf(context.clock());
			const read = await inWorker<typeof proposePlan>(
				'src/lib/server/plan/import/propose-plan-task.ts',
				{ file, type, today, sections },
				{
					...readingLimits,
					signal: stop.signal,
					onFault: context.onFault,
					onProgress: ({ page, of }) => Object.assign(progress, { page, pages: of })
				}
			);
			if (!read.ok) return await notRead(context, key, read.reason);
			await settle(context, key, read.value, notes);
		} finally {
			giveBack();
		}
	} catch (cause) {
		context.onFault?.({ kind: cause instanceof Error ? cause.name : typeof cause });
		await notRead(context, key, 'unreadable').catch(() => {});
	} finally {
		clearInterval(beats);
	}
}

function settle(
	context: Followed,
	key: ImportKey,
	proposed: Proposed,
	notes: readonly UploadNote[]
): Promise<unknown> {
	if (proposed.kind === 'cpr-in-file') return notRead(context, key, proposed.kind, proposed.places);
	if (proposed.kind === 'text-too-long') return notRead(context, key, proposed.kind);
	const { proposal, body } = proposed;
	const choices = Object.fromEntries(
		proposal.parts.flatMap(({ id, section }) => (section ? [[id, section]] : []))
	);
	return change(context, key, { found: { state: 'read', proposal, notes, choices }, body });
}

async function notRead(
	context: Followed,
	key: ImportKey,
	reason: ImportFault,
	places: readonly string[] = []
): Promise<void> {
	const settledAt = context.clock().toISOString();
	await change(context, key, { found: { state: 'not-read', reason, places }, settledAt });
}

const whileReading = (
	context: Followed,
	key: ImportKey,
	progress: { readonly page: number; readonly pages: number | null }
): Promise<boolean> =>
	change(context, key, {
		found: { state: 'reading', ...progress, seenAt: context.clock().toISOString() }
	});

/** False when it is given up, or settled otherwise: then nothing of it is written. */
const change = (
	{ db }: Followed,
	key: ImportKey,
	set: Partial<Pick<StoredImport, 'found' | 'body' | 'settledAt'>>
): Promise<boolean> =>
	db.transaction({ kind: 'municipality', municipality: key.municipality }, async (tx) => {
		const row = await holdImport(tx, key);
		if (row?.found.state !== 'reading' || row.settledAt !== null) return false;
		await updateImport(tx, key, set);
		return true;
	});
