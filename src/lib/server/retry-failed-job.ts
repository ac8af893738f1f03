/** The agency's head lets a job that was given up be tried once more, when what stopped it is mended. */
import { mayActInAgency, type Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { agencyCode, record } from './platform/change.ts';
import type { Database } from './platform/database.ts';
import { retryJob } from './platform/job-queue-store.ts';

/** The queue belongs to no municipality; it is the agency's head who answers for the operation. */
export const mayTendQueue = (actor: Actor): boolean => mayActInAgency(actor, ['agency-head']);

export async function retryFailedJob(
	{ db, now, actor }: { readonly db: Database; readonly now: Date; readonly actor: Actor },
	id: string
): Promise<Result<null, 'not-allowed' | 'not-found'>> {
	if (!mayTendQueue(actor)) return refuse('not-allowed');
	return db.transaction({ kind: 'agency' }, async (tx) => {
		if (!(await retryJob(tx, id))) return refuse('not-found');
		await record(
			tx,
			{ now, actor },
			{ owner: agencyCode, kind: 'job-retried', object: `job/${id}`, title: 'Opgave prøvet igen' }
		);
		return accept(null);
	});
}
