/**
 * Who decides on a path that a release brought, and how: once, on the proposal as it was seen, with words that
 * say why.
 */
import { mayActInAgency, type Actor } from '#domain/identity';
import { containsCpr, limits, refuse, writtenText, type Result } from '#domain/kernel';
import { agencyCode, record, type Change } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import {
	findProposal,
	holdNationalPath,
	settleProposal,
	type PathProposal
} from './proposal-store.ts';

export const mayDecideOnPath = (actor: Actor): boolean =>
	mayActInAgency(actor, ['agency-editor', 'agency-head']);

export type ProposalRefusal =
	| 'not-your-decision'
	| 'not-found'
	| 'already-decided'
	| 'reason-missing'
	| 'reason-too-long'
	| 'looks-like-cpr';

export interface ProposalContext {
	readonly db: Database;
	readonly now: Date;
	readonly actor: Actor;
}

export interface ProposalDecision {
	readonly fingerprint: string;
	/** What is new in it, or why not. */
	readonly reason: string;
}

export async function decideOnProposal<Value, Reason extends string>(
	{ db, now, actor }: ProposalContext,
	{ fingerprint, ...input }: ProposalDecision,
	settled: 'published' | 'declined',
	decide: (
		tx: Transaction,
		proposal: PathProposal
	) => Promise<Result<{ readonly value: Value; readonly change: Omit<Change, 'owner'> }, Reason>>
): Promise<Result<Value, Reason | ProposalRefusal>> {
	if (!mayDecideOnPath(actor)) return refuse('not-your-decision');
	const reason = writtenText(input.reason);
	if (reason === '') return refuse('reason-missing');
	if (reason.length > limits.reason) return refuse('reason-too-long');
	if (containsCpr(reason)) return refuse('looks-like-cpr');
	return db.transaction({ kind: 'agency' }, async (tx) => {
		await holdNationalPath(tx);
		const proposal = await findProposal(tx, fingerprint);
		if (!proposal) return refuse('not-found');
		if (proposal.settled) return refuse('already-decided');
		const decided = await decide(tx, proposal);
		if (!decided.ok) return decided;
		const { value, change } = decided.value;
		const settledAt = now.toISOString();
		await settleProposal(tx, fingerprint, {
			settled,
			reason,
			settledAt,
			settledBy: actor.personId
		});
		await record(
			tx,
			{ now, actor },
			{ owner: agencyCode, ...change, after: { ...change.after, reason, hash: fingerprint } }
		);
		return { ok: true, value };
	});
}
