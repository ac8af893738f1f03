/** A municipality withdraws its application with a reason (R5); one that was handed over is told to the agency. */
import type { Actor } from '#domain/identity';
import { refuse, writtenText, type Result } from '#domain/kernel';
import type { Database } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import {
	holdOwnApplication,
	stepApplication,
	type StepRefusal,
	type WhichApplication
} from './own-application.ts';

export async function withdrawApplication(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	{ reason, ...which }: WhichApplication & { readonly reason: string }
): Promise<Result<unknown, StepRefusal>> {
	const { municipality } = which;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const held = await holdOwnApplication(tx, actor, which);
		if (!held) return refuse('not-found');
		const moved = await stepApplication(tx, { now, actor }, held, {
			act: 'withdraw',
			kind: 'application-withdrawn',
			grounds: { reason },
			set: {
				withdrawnAt: now.toISOString(),
				withdrawnBecause: writtenText(reason),
				openFields: null
			}
		});
		if (moved.ok && held.row.submittedAt !== null) {
			const job = { municipality, application: which.id } as const;
			await enqueue(tx, 'tell-application', { ...job, what: 'withdrawn' });
		}
		return moved;
	});
}
