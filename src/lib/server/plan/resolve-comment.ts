import type { Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { findComment, updateResolved } from './comment-store.ts';
import { holdPlanFor, type NotTheirs } from './own-plan.ts';

/** Settles a comment, or takes it up again. Either twice comes to the same. */
export async function resolveComment(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly planId: string;
		readonly sectionId: string;
		readonly comment: string;
		readonly resolved: boolean;
	}
): Promise<Result<string, NotTheirs | 'comment-unknown'>> {
	const { municipality, planId, sectionId, resolved } = input;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const plan = await holdPlanFor(tx, actor, { act: 'comment', municipality, planId });
		if (!plan.ok) return plan;
		const key = { code: municipality, planId, id: input.comment };
		const comment = await findComment(tx, key);
		if (comment?.sectionId !== sectionId || comment.answers !== null)
			return refuse('comment-unknown');
		if (resolved === (comment.resolvedAt !== null)) return accept(comment.id);
		await updateResolved(tx, key, {
			resolvedAt: resolved ? now.toISOString() : null,
			resolvedBy: resolved ? actor.personId : null
		});
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				kind: resolved ? 'comment-resolved' : 'comment-reopened',
				object: `plan/${planId}/${sectionId}`,
				title: 'Kommentar'
			}
		);
		return accept(comment.id);
	});
}
