/**
 * Which published layers do not fit a national path: a newer one, or the same with more approved. Such a layer is kept
 * as it is, and so is the path its people follow; those who decide are told before, and its owners after.
 */
import {
	compile,
	layerClashes,
	merge,
	withApproved,
	type Compiled,
	type Confirmations,
	type LayerClash,
	type Proving,
	type WrittenPath
} from '#domain/pathway';
import type { Transaction } from '../platform/database.ts';
import { readPathApprovals, violationsUpon } from './approved-pathway.ts';
import type { PublishedLayer } from './published-layers.ts';

export interface ClashingLayer extends Pick<
	PublishedLayer,
	'code' | 'municipality' | 'institution' | 'institutionName'
> {
	readonly clashes: readonly LayerClash[];
}

/** Of these layers those that do not fit, with all that is approved of the path. */
export async function clashesWith(
	tx: Transaction,
	path: WrittenPath,
	layers: readonly PublishedLayer[]
): Promise<readonly ClashingLayer[]> {
	return clashingLayers(path, await readPathApprovals(tx, path), layers);
}

/** An institution's layer is laid upon its municipality's, where that one fits. Without `prove` each is proved whole. */
export function clashingLayers(
	{ definition, texts }: WrittenPath,
	given: Confirmations,
	layers: readonly PublishedLayer[],
	prove?: Proving
): readonly ClashingLayer[] {
	const compiled = compile(withApproved(definition, given), texts);
	if (!compiled.ok) throw new Error(`The national path is broken: ${compiled.about?.join('; ')}`);
	const national = compiled.value;
	const violationsOf = prove ?? violationsUpon(national);
	const municipal = new Map<string, Compiled>();
	return layers.flatMap(({ layer, template: _, ...owner }) => {
		const below = owner.institution === '' ? national : (municipal.get(owner.code) ?? national);
		const clashes = layerClashes(below, layer, violationsOf);
		if (owner.institution === '' && clashes.length === 0) {
			const merged = merge(national, layer);
			if (merged.ok) municipal.set(owner.code, merged.value.pathway);
		}
		return clashes.length > 0 ? [{ ...owner, clashes }] : [];
	});
}
