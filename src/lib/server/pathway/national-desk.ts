/** What the agency sees of the national path: the versions, and the proposal that waits with all that speaks for and against it. */
import { compile, definitionDifference } from '#domain/pathway';
import { listProvisions } from '../law/provision-store.ts';
import type { Database } from '../platform/database.ts';
import { proofOf } from './approved-pathway.ts';
import { clashesWith } from './clashing-layers.ts';
import { findWaiting, listSettled, listTemplates, pathFingerprint } from './proposal-store.ts';
import { findObstacle } from './publish-template.ts';
import { listPublishedLayers } from './published-layers.ts';

export async function readNationalDesk(db: Database) {
	// Layers are the municipalities' own: the agency sees what they have published, as everybody does.
	const layers = await db.transaction({ kind: 'public' }, (tx) => listPublishedLayers(tx));
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const templates = await listTemplates(tx);
		const settled = await listSettled(tx);
		const [inForce] = templates;
		if (!inForce) throw new Error('No national path has been published.');
		const noteOf = new Map(
			settled
				.filter((one) => one.settled === 'published')
				.map(({ fingerprint, reason }) => [fingerprint, reason])
		);
		const own = layers.filter(({ institution }) => institution === '');
		const waiting = await findWaiting(tx);
		return {
			inForce,
			versions: templates.map((template) => ({
				version: template.version,
				publishedOn: template.publishedOn,
				note: noteOf.get(pathFingerprint(template)) ?? null,
				/** Municipalities whose own path is published on it. */
				followedBy: own.filter((one) => one.template === template.version).length
			})),
			declined: settled.filter((one) => one.settled === 'declined'),
			provisions: await listProvisions(tx),
			waiting: waiting && {
				...waiting,
				difference: definitionDifference(inForce, waiting),
				obstacle: (await findObstacle(tx, waiting)) ?? null,
				proof: proven(waiting),
				clashing: await clashesWith(tx, waiting, layers)
			}
		};
	});
}

function proven({ definition, texts }: Parameters<typeof definitionDifference>[0]) {
	const path = compile(definition, texts);
	return path.ok ? proofOf(path.value) : null;
}
