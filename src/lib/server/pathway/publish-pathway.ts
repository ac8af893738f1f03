/**
 * Publishes a layer (H3, H4). The merged path is proved first: what a route breaks stops it, each warning takes a
 * reason. Version, draft, event and audit change in one transaction, so a reader meets the old path or the new one.
 */
import { neededSlots } from '#domain/directory';
import { containsCpr, limits, refuse, writtenText, type Result } from '#domain/kernel';
import { mergeLayers, warningKey, type Compiled, type Layer, type Proof } from '#domain/pathway';
import { listContacts } from '../directory/directory-store.ts';
import type { Transaction } from '../platform/database.ts';
import { changeDraftLayer, type LayerContext } from './change-layer.ts';
import { faultsOfLayer } from './layer-faults.ts';
import { mayChangeLayer } from './layer-access.ts';
import { readLayerDesk, type LayerDesk } from './layer-desk.ts';
import { deleteLayerDraft, type LayerPlace } from './layer-draft-store.ts';
import { insertPublication } from './pathway-store.ts';
import { proofKey, proveAside } from './pathway-proof.ts';
import { proposalHash } from './settle-proposal.ts';

export type PublishObstacle =
	'layer-does-not-fit' | 'contact-missing' | 'proposals-undecided' | 'municipality-not-published';

/** What stands in the way before anything is proved; undefined when nothing does. */
export async function obstacleTo(
	tx: Transaction,
	desk: LayerDesk
): Promise<{ reason: PublishObstacle; about: readonly string[] } | undefined> {
	const { place, layer, published } = desk;
	if (place.institution !== '' && !desk.above) {
		return { reason: 'municipality-not-published', about: [] };
	}
	const faults = faultsOfLayer(desk);
	if (faults.length > 0) {
		return { reason: 'layer-does-not-fit', about: faults.map(({ id }) => id) };
	}
	if (!published && place.institution === '') {
		const filled = new Set((await listContacts(tx, place.municipality)).map(({ slot }) => slot));
		const missing = neededSlots.filter((slot) => !filled.has(layer.contacts[slot] ?? slot));
		if (missing.length > 0) return { reason: 'contact-missing', about: missing };
	}
	if (desk.undecided.length > 0) {
		return { reason: 'proposals-undecided', about: desk.undecided.map(({ id }) => id) };
	}
	return undefined;
}

/** The whole path the layer makes; undefined where it does not fit. */
export function pathOf({ base, layer }: Pick<LayerDesk, 'base' | 'layer'>): Compiled | undefined {
	const merged = mergeLayers(base.pathway, [layer]);
	return merged.ok ? merged.value.pathway : undefined;
}

export async function publishPathway(
	context: LayerContext,
	place: LayerPlace,
	input: {
		/** The revision the person saw. */
		readonly revision: number;
		/** What the proof warned of → why it is published all the same. */
		readonly reasons: Readonly<Record<string, string>>;
	}
) {
	if (!mayChangeLayer('publish', context.actor, place)) return refuse('not-your-decision');
	// Proved before the turn is taken: a proof takes seconds, and others write meanwhile.
	const seen = await context.db.transaction(
		{ kind: 'municipality', municipality: place.municipality },
		async (tx) => {
			const desk = await readLayerDesk(tx, place);
			const isReady = desk?.draft?.revision === input.revision && !(await obstacleTo(tx, desk));
			return isReady ? pathOf(desk) : undefined;
		}
	);
	const proved = seen && (await proveAside(seen));
	return changeDraftLayer(context, place, 'publish', async (tx, desk) => {
		if (desk.draft.revision !== input.revision) return refuse('changed-by-another');
		const obstacle = await obstacleTo(tx, desk);
		if (obstacle) return refuse(obstacle.reason, obstacle.about);
		const path = pathOf(desk);
		if (!path || !seen || proofKey(path) !== proofKey(seen)) return refuse('changed-by-another');
		if (!proved?.ok) return refuse('proof-not-made');
		const { violations } = proved.value;
		if (violations.length > 0) {
			return refuse('breaks-path', [...new Set(violations.map(({ message }) => message))]);
		}
		const reasons = reasonsFor(proved.value, input.reasons);
		if (!reasons.ok) return reasons;
		const version = (desk.published?.version ?? 0) + 1;
		const { municipality, institution } = place;
		await insertPublication(tx, municipality, {
			institution,
			version,
			template: desk.template.version,
			layer: layerToPublish(desk),
			reasons: reasons.value,
			publishedAt: context.now.toISOString()
		});
		await deleteLayerDraft(tx, place);
		return {
			ok: true,
			value: { version, address: desk.address },
			change: {
				kind: 'pathway-published',
				object: ['pathway', version, institution].filter(Boolean).join('/'),
				title: institution === '' ? 'Handlevej' : `Handlevej, ${desk.name}`,
				address: desk.address,
				after: { template: desk.template.version, reasons: reasons.value }
			}
		} as const;
	});
}

/** What is decided outside the text goes with it: the numbers it needs, what is approved, what it was proved on. */
function layerToPublish(desk: LayerDesk): Layer {
	const { layer, place, above, approved } = desk;
	if (place.institution !== '') return above ? { ...layer, above: above.version } : layer;
	const needed = Object.fromEntries(neededSlots.map((slot) => [slot, slot]));
	return {
		...layer,
		contacts: { ...needed, ...layer.contacts },
		approved: Object.fromEntries(approved.map((one) => [one.id, proposalHash(one, desk)]))
	};
}

/** A reason for each warning, and for nothing else. */
function reasonsFor(
	{ warnings }: Proof,
	given: Readonly<Record<string, string>>
): Result<
	Readonly<Record<string, string>>,
	'reasons-missing' | 'reason-too-long' | 'looks-like-cpr'
> {
	const keys = [...new Set(warnings.map(warningKey))];
	const reasons = Object.fromEntries(keys.map((key) => [key, writtenText(given[key] ?? '')]));
	const missing = keys.filter((key) => reasons[key] === '');
	if (missing.length > 0) return refuse('reasons-missing', missing);
	const long = keys.filter((key) => (reasons[key] ?? '').length > limits.reason);
	if (long.length > 0) return refuse('reason-too-long', long);
	if (Object.values(reasons).some(containsCpr)) return refuse('looks-like-cpr');
	return { ok: true, value: reasons };
}
