/**
 * The path a person follows: the municipality's own, or the national one where it has none (H5a). Only
 * confirmed steps are in it, whatever the definition holds; what a professional has approved is confirmed.
 */
import { isSlot } from '#domain/directory';
import { accept } from '#domain/kernel';
import type { Provision } from '#domain/law';
import {
	compile,
	confirmedOnly,
	merge,
	raisedBy,
	withApproved,
	type Compiled,
	type Definition,
	type Layer
} from '#domain/pathway';
import type { Transaction } from '../platform/database.ts';
import { approvalHash } from '../identity/approval-store.ts';
import { readPathApprovals, violationsOf, type PathApprovals } from './approved-pathway.ts';
import { findPublication, getPathwayTemplate, type PathwayTemplate } from './pathway-store.ts';

export interface PublishedPathway {
	readonly pathway: Compiled;
	/** Slot in the path → slot in the municipality's directory. */
	readonly contacts: Readonly<Record<string, string>>;
	readonly national: boolean;
	/** Another one whenever the path is: `1`, and `1-3fa2` with what has been approved since. */
	readonly version: string;
	/** `YYYY-MM-DD` or an instant. */
	readonly publishedAt: string;
	/** The provisions its steps rest on. */
	readonly law: readonly Provision[];
}

/** `code` is null for the national path itself. */
export async function getPublishedPathway(
	tx: Transaction,
	code: string | null
): Promise<PublishedPathway> {
	const own = code === null ? undefined : await findPublication(tx, code);
	const template = own?.template ?? (await getPathwayTemplate(tx));
	const given = await readPathApprovals(tx, template);
	const { path, used } = withWhatHolds(template, own?.layer, given);
	const pathway = confirmedOnly(path);
	const cited = new Set(pathway.steps.flatMap((step) => step.law));
	const version = String(own?.version ?? template.version);
	const publishedAt = own?.publishedAt ?? template.publishedOn;
	const approvedOn = used.map((one) => one.approvedOn as string);
	return {
		pathway,
		// A slot the municipality has not pointed elsewhere is filled by the contact of the same name, now and
		// when it is filled later; what is the same for the whole country is not filled here.
		contacts: {
			...Object.fromEntries(pathway.slots.filter(isSlot).map((slot) => [slot, slot])),
			...own?.layer.contacts
		},
		national: own === undefined,
		version:
			used.length === 0
				? version
				: `${version}-${approvalHash(used.map(({ hash }) => hash).join()).slice(0, 4)}`,
		publishedAt: [publishedAt, ...approvedOn].reduce((latest, one) =>
			one > latest.slice(0, 10) ? one : latest
		),
		law: given.provisions.filter(({ id }) => cited.has(id))
	};
}

/**
 * With the approvals, if that path is proved. Where it is not (a municipality's own rule forbids an approved
 * step, or a text it rested on has changed since), the path stays as it was published.
 */
function withWhatHolds(template: PathwayTemplate, layer: Layer | undefined, given: PathApprovals) {
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
