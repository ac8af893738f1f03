/**
 * The gate before submission (R5): an application is sent to the director, for a short programme to the chief, who
 * approves it or sends it back.
 */
import type { Actor } from '#domain/identity';
import { containsCpr, dayOf, limits, refuse, writtenText, type Result } from '#domain/kernel';
import type { Database } from '../platform/database.ts';
import { dropUnusedDocuments, keepDecision } from './decision-record.ts';
import {
	holdOwnApplication,
	stepApplication,
	type StepRefusal,
	type WhichApplication
} from './own-application.ts';

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly actor: Actor;
}

type Decided = Promise<Result<unknown, StepRefusal>>;

/** Sends it to be decided on, or takes it back to go on writing. */
export async function sendToDecision(
	{ db, now, actor }: Context,
	{ act, ...which }: WhichApplication & { readonly act: 'send-to-decision' | 'take-back' }
): Decided {
	const { municipality } = which;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const held = await holdOwnApplication(tx, actor, which);
		if (!held) return refuse('not-found');
		const isSent = act === 'send-to-decision';
		const kind = isSent ? 'application-sent-to-decision' : 'application-taken-back';
		const moved = await stepApplication(tx, { now, actor }, held, { act, kind, grounds: {} });
		if (moved.ok && !isSent) await dropUnusedDocuments(tx, held);
		return moved;
	});
}

/** The director's or the chief's own decision. */
export async function decideApplication(
	{ db, now, actor }: Context,
	{
		outcome,
		note,
		...which
	}: WhichApplication & { readonly outcome: 'approved' | 'sent-back'; readonly note: string }
): Decided {
	const { municipality } = which;
	if (note.length > limits.reason) return refuse('reason-too-long');
	if (containsCpr(note)) return refuse('looks-like-cpr');
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const held = await holdOwnApplication(tx, actor, which);
		if (!held) return refuse('not-found');
		const moved = await stepApplication(tx, { now, actor }, held, {
			act: outcome === 'approved' ? 'approve' : 'send-back',
			kind: outcome === 'approved' ? 'application-approved' : 'application-sent-back',
			grounds: { reason: note }
		});
		if (!moved.ok) return moved;
		await keepDecision(tx, held, now, {
			outcome,
			note: writtenText(note),
			decidedOn: dayOf(now),
			decidedBy: actor.personId
		});
		if (outcome === 'sent-back') await dropUnusedDocuments(tx, held);
		return moved;
	});
}
