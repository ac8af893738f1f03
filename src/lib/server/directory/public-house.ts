import { showFacts, type Institution, type ShownFacts } from '#domain/directory';
import { dayOf } from '#domain/kernel';
import type { Transaction } from '../platform/database.ts';
import { findFacts, findInstitution } from './institution-store.ts';
import { findPublicMunicipality, type PublicMunicipality } from './public-municipality.ts';

/** An institution as the public meets it, with what it has said of itself; null where it has said nothing yet. */
export interface PublicHouse {
	readonly institution: Institution;
	readonly facts: ShownFacts | null;
}

export async function findPublicHouse(
	tx: Transaction,
	code: string,
	{ id, now }: { readonly id: string; readonly now: Date }
): Promise<PublicHouse | undefined> {
	const institution = await findInstitution(tx, code, id);
	if (!institution) return undefined;
	const facts = await findFacts(tx, code, id);
	return { institution, facts: facts ? showFacts(facts, dayOf(now)) : null };
}

/** A municipality, or one of its houses. */
export interface PublicPlace extends PublicMunicipality {
	readonly house: PublicHouse | null;
}

/** `institution` undefined: the municipality itself. */
export async function findPublicPlace(
	tx: Transaction,
	at: { readonly slug: string; readonly institution?: string },
	now: Date
): Promise<PublicPlace | undefined> {
	const found = await findPublicMunicipality(tx, at.slug, now);
	if (!found || at.institution === undefined) return found && { ...found, house: null };
	const { code } = found.municipality;
	const house = await findPublicHouse(tx, code, { id: at.institution, now });
	return house && { ...found, house };
}
