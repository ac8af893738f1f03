/** What the agency does to a municipality while it joins stands in both audits: its own and the municipality's. */
import { mayActInAgency, type Actor } from '#domain/identity';
import type { Change } from '../platform/change.ts';
import { agencyCode, record } from '../platform/change.ts';
import { enterScope, type Transaction } from '../platform/database.ts';

export const mayHelpJoin = (actor: Actor): boolean =>
	mayActInAgency(actor, ['agency-head', 'agency-adviser']);

/** Leaves the transaction in the agency's scope. `owner` is a municipality's code, or `agency` itself. */
export async function recordJoining(
	tx: Transaction,
	context: { readonly now: Date; readonly actor: Actor },
	change: Change
): Promise<void> {
	if (change.owner !== agencyCode) {
		await enterScope(tx, { kind: 'municipality', municipality: change.owner });
		await record(tx, context, change);
	}
	await enterScope(tx, { kind: 'agency' });
	const object =
		change.owner === agencyCode ? change.object : `municipality/${change.owner}/${change.object}`;
	await record(tx, context, { ...change, owner: agencyCode, object });
}
