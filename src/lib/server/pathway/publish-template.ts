/**
 * A proposal becomes the next version of the national path (H2). Who has no path of their own follows it at once, so
 * it is proved first, alone and with what professionals have approved; who has one keeps it until they accept.
 */
import { isUnconfirmed, type Provision } from '#domain/law';
import { accept, dayOf, refuse, type Result } from '#domain/kernel';
import { compile, faultsOf, withApproved, type KnownLaw, type WrittenPath } from '#domain/pathway';
import { holdApprovals } from '../identity/approval-store.ts';
import type { Transaction } from '../platform/database.ts';
import { readPathApprovals, violationsOf, type PathApprovals } from './approved-pathway.ts';
import {
	decideOnProposal,
	type ProposalContext,
	type ProposalDecision,
	type ProposalRefusal
} from './decide-on-proposal.ts';
import { getPathwayTemplate, savePathwayTemplate } from './pathway-store.ts';

export type PathObstacle = 'law-missing' | 'breaks-path';

/** Gives the number of the new version. `upon`: the version that held when the person looked. */
export const publishTemplate = (
	context: ProposalContext,
	{ upon, ...input }: ProposalDecision & { readonly upon: number }
): Promise<Result<number, ProposalRefusal | PathObstacle | 'newer-version'>> =>
	decideOnProposal(context, input, 'published', async (tx, { definition, texts }) => {
		await holdApprovals(tx);
		const newest = await getPathwayTemplate(tx);
		if (newest.version !== upon) return refuse('newer-version', [String(newest.version)]);
		const obstacle = await findObstacle(tx, { definition, texts });
		if (obstacle) return obstacle;
		const version = newest.version + 1;
		const publishedOn = dayOf(context.now);
		await savePathwayTemplate(tx, { version, publishedOn, definition, texts });
		return accept({
			value: version,
			change: {
				kind: 'pathway-published',
				object: `pathway/${version}`,
				title: `Den nationale handlevej, version ${version}`,
				address: '/handlevej',
				before: { number: newest.version },
				after: { number: version }
			}
		});
	});

/** What stops a path from being the national one: law that is not in the catalogue, or a rule it would break. */
export async function findObstacle(tx: Transaction, path: WrittenPath) {
	const given = await readPathApprovals(tx, path);
	const law = lawMissing(path, given.provisions);
	if (law.length > 0) return refuse<PathObstacle>('law-missing', law);
	const breaches = breachesOf(path, given);
	return breaches.length > 0 ? refuse<PathObstacle>('breaks-path', breaches) : undefined;
}

function lawMissing(
	{ definition, texts }: WrittenPath,
	provisions: readonly Provision[]
): readonly string[] {
	const known: KnownLaw = Object.fromEntries(
		provisions.map((one) => [one.id, isUnconfirmed(one) ? 'recalled' : 'verified'])
	);
	return [
		...new Set(
			faultsOf(definition, texts, known)
				.filter(({ kind }) => kind === 'unknown-law' || kind === 'unconfirmed-law')
				.map(({ about }) => about)
		)
	];
}

/** In words. What is approved already holds on in the new path, so it is proved with and without. */
function breachesOf({ definition, texts }: WrittenPath, given: PathApprovals): readonly string[] {
	const found = [definition, withApproved(definition, given)].flatMap((one) => {
		const path = compile(one, texts);
		if (!path.ok) return path.about ?? [path.reason];
		return violationsOf(path.value).map(({ message }) => message);
	});
	return [...new Set(found)];
}
