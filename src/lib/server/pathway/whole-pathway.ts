/**
 * A path as it holds now, its proposals included: the municipality's own layer on the national path, or the
 * national path alone, with what a professional has approved since. For whoever reads or proves it; the phone gets
 * the confirmed part of it (`published-pathway.ts`).
 */
import { accept } from '#domain/kernel';
import type { Approval } from '#domain/identity';
import {
	compile,
	merge,
	raisedBy,
	withApproved,
	type Compiled,
	type Definition,
	type Layer
} from '#domain/pathway';
import type { Transaction } from '../platform/database.ts';
import { readPathApprovals, violationsOf, type PathApprovals } from './approved-pathway.ts';
import { findPublication, getPathwayTemplate, type PathwayTemplate } from './pathway-store.ts';

/** `code` is null for the national path itself. */
export async function readWholePathway(tx: Transaction, code: string | null) {
	const own = code === null ? undefined : await findPublication(tx, code);
	const template = own?.template ?? (await getPathwayTemplate(tx));
	const given = await readPathApprovals(tx, template);
	return { own, template, given, ...withWhatHolds(template, own?.layer, given) };
}

export async function getWholePathway(tx: Transaction, code: string | null): Promise<Compiled> {
	return (await readWholePathway(tx, code)).path;
}

/**
 * With the approvals, if that path is proved. Where it is not (a municipality's own rule forbids an approved
 * step, or a text it rested on has changed since), the path stays as it was published.
 */
function withWhatHolds(
	template: PathwayTemplate,
	layer: Layer | undefined,
	given: PathApprovals
): { readonly path: Compiled; readonly used: readonly Approval[] } {
	const raised = raisedBy(template.definition, given);
	if (raised.length > 0) {
		const path = pathFrom(withApproved(template.definition, given), template, layer);
		if (path.ok && violationsOf(path.value).length === 0) {
			return { path: path.value, used: raised.flatMap((id) => given.approvals.get(id) ?? []) };
		}
	}
	const path = pathFrom(template.definition, template, layer);
	if (!path.ok) throw new Error(`The published path is broken: ${path.about?.join('; ')}`);
	return { path: path.value, used: [] };
}

const pathFrom = (definition: Definition, { texts }: PathwayTemplate, layer: Layer | undefined) => {
	const national = compile(definition, texts);
	if (!national.ok || !layer) return national;
	const merged = merge(national.value, layer);
	return merged.ok ? accept(merged.value.pathway) : merged;
};
