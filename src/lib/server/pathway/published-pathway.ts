/**
 * The path a person follows: the municipality's own, or the national one where it has none (H5a). Only
 * confirmed steps are in it, whatever the definition holds.
 */
import { isSlot } from '#domain/directory';
import type { Provision } from '#domain/law';
import { compile, confirmedOnly, merge, type Compiled } from '#domain/pathway';
import type { Transaction } from '../platform/database.ts';
import { listProvisions } from '../law/provision-store.ts';
import { findPublication, getPathwayTemplate } from './pathway-store.ts';

export interface PublishedPathway {
	readonly pathway: Compiled;
	/** Slot in the path → slot in the municipality's directory. */
	readonly contacts: Readonly<Record<string, string>>;
	readonly national: boolean;
	readonly version: number;
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
	const national = compile(template.definition, template.texts);
	if (!national.ok) throw new Error(`The national path is broken: ${national.about?.join('; ')}`);
	const merged = own ? merge(national.value, own.layer) : undefined;
	if (merged && !merged.ok) {
		throw new Error(`The path of ${code} does not fit: ${merged.about?.join('; ')}`);
	}
	const pathway = confirmedOnly(merged?.value.pathway ?? national.value);
	const cited = new Set(pathway.steps.flatMap((step) => step.law));
	return {
		pathway,
		// A slot the municipality has not pointed elsewhere is filled by the contact of the same name, now and
		// when it is filled later; what is the same for the whole country is not filled here.
		contacts: {
			...Object.fromEntries(pathway.slots.filter(isSlot).map((slot) => [slot, slot])),
			...merged?.value.contacts
		},
		national: own === undefined,
		version: own?.version ?? template.version,
		publishedAt: own?.publishedAt ?? template.publishedOn,
		law: (await listProvisions(tx)).filter(({ id }) => cited.has(id))
	};
}
