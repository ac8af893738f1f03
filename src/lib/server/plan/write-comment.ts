/**
 * Writes a comment at a section or at one block of it, or answers one (P2). Whoever is mentioned gets a mail that
 * says so and nothing of what was written.
 */
import { everyBlock } from '#domain/document';
import type { Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { checkComment, type CommentFault } from '#domain/plan';
import { colleaguesIn } from '../identity/colleagues.ts';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import { findComment, insertComment } from './comment-store.ts';
import { holdPlanFor, type NotTheirs } from './own-plan.ts';

export type CommentRefusal = NotTheirs | CommentFault | 'comment-unknown' | 'person-unknown';

export async function writeComment(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly planId: string;
		readonly sectionId: string;
		readonly id: string;
		readonly text: string;
		readonly blockId: string | null;
		readonly answers: string | null;
		/** Ids of the people called upon. */
		readonly mentions: readonly string[];
	}
): Promise<Result<string, CommentRefusal>> {
	const { municipality, planId, sectionId, id } = input;
	const mentions = [...new Set(input.mentions)];
	const known =
		mentions.length > 0
			? new Set((await colleaguesIn(db, municipality)).map((colleague) => colleague.id))
			: new Set<string>();
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const plan = await holdPlanFor(tx, actor, { act: 'comment', municipality, planId });
		if (!plan.ok) return plan;
		const section = plan.value.sections.find((one) => one.id === sectionId);
		if (!section) return refuse('not-found');
		const checked = checkComment(input.text);
		if (!checked.ok) return checked;
		if (mentions.some((one) => !known.has(one))) return refuse('person-unknown');
		const answered =
			input.answers === null
				? undefined
				: await findComment(tx, { code: municipality, planId, id: input.answers });
		const isAnswer = answered?.sectionId === sectionId && answered.answers === null;
		if (input.answers !== null && !isAnswer) return refuse('comment-unknown');
		// The block may have been taken out meanwhile; the comment then stands at the section.
		const block = [...everyBlock(section.body)].find((one) => one.id === input.blockId);
		await insertComment(tx, {
			municipalityCode: municipality,
			planId,
			sectionId,
			id,
			blockId: answered ? null : (block?.id ?? null),
			answers: input.answers,
			text: checked.value,
			mentions,
			writtenAt: now.toISOString(),
			personId: actor.personId
		});
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				kind: 'comment-written',
				object: `plan/${planId}/${sectionId}`,
				title: section.title
			}
		);
		for (const personId of mentions.filter((one) => one !== actor.personId)) {
			const payload = { municipality, plan: planId, comment: id, person: personId };
			await enqueue(tx, 'tell-mentioned', payload, { key: `${id}/${personId}` });
		}
		return accept(id);
	});
}
