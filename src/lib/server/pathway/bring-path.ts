/**
 * At start: a national path that this release brought and nobody has seen waits for the agency, if it is proved.
 * It overwrites nothing, and comes once. One that waited before it gives way; it comes back with its release.
 */
import { compile, definitionDifference, type WrittenPath } from '#domain/pathway';
import { agencyCode, record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { proofOf } from './approved-pathway.ts';
import {
	findProposal,
	findWaiting,
	holdNationalPath,
	listTemplates,
	pathFingerprint,
	saveWaiting,
	settleProposal
} from './proposal-store.ts';

/** Several instances started at once take turns, and the first one brings it. */
export async function bringPath(
	{ db, now }: { readonly db: Database; readonly now: Date },
	release: WrittenPath
): Promise<'brought' | 'known' | 'not-proved'> {
	const fingerprint = pathFingerprint(release);
	return db.transaction({ kind: 'platform' }, async (tx) => {
		await holdNationalPath(tx);
		const templates = await listTemplates(tx);
		const wasInForce = templates.some((one) => definitionDifference(one, release).length === 0);
		const seen = await findProposal(tx, fingerprint);
		const gaveWay = seen?.settled === 'declined' && seen.settledBy === null;
		if (wasInForce || (seen && !gaveWay)) return 'known';
		const compiled = compile(release.definition, release.texts);
		if (!compiled.ok || proofOf(compiled.value).violations.length > 0) return 'not-proved';
		const waiting = await findWaiting(tx);
		if (waiting) {
			await settleProposal(tx, waiting.fingerprint, {
				settled: 'declined',
				reason: 'Et nyere forslag kom i stedet.',
				settledAt: now.toISOString(),
				settledBy: null
			});
		}
		await saveWaiting(tx, release, { fingerprint, now });
		await record(
			tx,
			{ now },
			{
				owner: agencyCode,
				kind: 'pathway-brought',
				object: `pathway-proposal/${fingerprint.slice(0, 8)}`,
				title: 'Forslag til ny national handlevej',
				address: '/styrelsen/handlevej',
				...(waiting ? { before: { hash: waiting.fingerprint } } : {}),
				after: { hash: fingerprint }
			}
		);
		return 'brought';
	});
}
