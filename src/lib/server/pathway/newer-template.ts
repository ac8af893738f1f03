/** A national path newer than the one a municipality follows: what is new in it, and what of its own does not fit. */
import { definitionDifference, type PartChange } from '#domain/pathway';
import type { Transaction } from '../platform/database.ts';
import { findPublication, getPathwayTemplate, type PathwayTemplate } from './pathway-store.ts';
import { clashesWith, type ClashingLayer } from './clashing-layers.ts';
import { listPublishedLayers } from './published-layers.ts';

export interface NewerTemplate {
	/** The one its path is published on, and the one that holds now. */
	readonly from: PathwayTemplate;
	readonly to: PathwayTemplate;
	readonly difference: readonly PartChange[];
	/** Its own layer and its institutions', as far as they do not fit; empty when all do. */
	readonly fits: readonly ClashingLayer[];
}

/** Whether a municipality's own path is published on an earlier national one. */
export async function hasNewerTemplate(tx: Transaction, code: string): Promise<boolean> {
	const own = await findPublication(tx, code);
	return own !== undefined && own.template.version !== (await getPathwayTemplate(tx)).version;
}

/** Undefined where there is none, and where a municipality follows the national path itself. */
export async function newerTemplate(
	tx: Transaction,
	code: string
): Promise<NewerTemplate | undefined> {
	const own = await findPublication(tx, code);
	const to = await getPathwayTemplate(tx);
	if (!own || own.template.version === to.version) return undefined;
	return {
		from: own.template,
		to,
		difference: definitionDifference(own.template, to),
		fits: await clashesWith(tx, to, await listPublishedLayers(tx, code))
	};
}
