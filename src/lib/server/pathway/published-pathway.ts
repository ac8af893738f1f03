/**
 * The path a person follows: the municipality's own, or the national one where it has none (H5a). Only
 * confirmed steps are in it, whatever the definition holds; what a professional has approved is confirmed.
 */
import { isSlot } from '#domain/directory';
import type { Provision } from '#domain/law';
import { confirmedOnly, type Compiled } from '#domain/pathway';
import type { Transaction } from '../platform/database.ts';
import { approvalHash } from '../identity/approval-store.ts';
import { readWholePathway } from './whole-pathway.ts';

export interface PublishedPathway {
	readonly pathway: Compiled;
	/** Slot in the path → slot in the municipality's directory. */
	readonly contacts: Readonly<Record<string, string>>;
	readonly national: boolean;
	/** Another one whenever the path is: `1`, `1.2` with an institution's, `1-3fa2` with what is approved since. */
	readonly version: string;
	/** `YYYY-MM-DD` or an instant. */
	readonly publishedAt: string;
	/** The provisions its steps rest on. */
	readonly law: readonly Provision[];
}

/** `code` is null for the national path itself; an institution has its municipality's until it adds to it. */
export async function getPublishedPathway(
	tx: Transaction,
	code: string | null,
	institution = ''
): Promise<PublishedPathway> {
	const { own, place, template, given, path, contacts, used } = await readWholePathway(
		tx,
		code,
		institution
	);
	const pathway = confirmedOnly(path);
	const cited = new Set(pathway.steps.flatMap((step) => step.law));
	const version = [own?.version ?? template.version, ...(place ? [place.version] : [])].join('.');
	const publishedAt = [own?.publishedAt ?? template.publishedOn, place?.publishedAt ?? '']
		.toSorted()
		.at(-1)!;
	const approvedOn = used.map((one) => one.approvedOn as string);
	return {
		pathway,
		contacts: filledSlots(pathway, contacts),
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
 * A slot the municipality has not pointed elsewhere is filled by the contact of the same name, now and when it is
 * filled later; what is the same for the whole country is not filled here.
 */
export const filledSlots = (
	{ slots }: Pick<Compiled, 'slots'>,
	contacts: PublishedPathway['contacts']
): PublishedPathway['contacts'] => ({
	...Object.fromEntries(slots.filter(isSlot).map((slot) => [slot, slot])),
	...contacts
});
