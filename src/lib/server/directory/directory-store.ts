import {
	slotRank,
	type ContactPoint,
	type Institution,
	type Municipality,
	type NationalContact,
	type Unit
} from '#domain/directory';
import type { Day } from '#domain/kernel';
import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { contactPoint, institution, municipality, nationalContact, unit } from './schema.ts';

export async function listMunicipalities(tx: Transaction): Promise<readonly Municipality[]> {
	const rows = await tx.select().from(municipality);
	const inDanishOrder = new Intl.Collator('da');
	return rows
		.map(toMunicipality)
		.toSorted((one, other) => inDanishOrder.compare(one.shortName, other.shortName));
}

export async function findMunicipality(
	tx: Transaction,
	slug: string
): Promise<Municipality | undefined> {
	const [row] = await tx.select().from(municipality).where(eq(municipality.slug, slug));
	return row && toMunicipality(row);
}

export async function findMunicipalityByCode(
	tx: Transaction,
	code: string
): Promise<Municipality | undefined> {
	const [row] = await tx.select().from(municipality).where(eq(municipality.municipalityCode, code));
	return row && toMunicipality(row);
}

export async function getMunicipality(tx: Transaction, code: string): Promise<Municipality> {
	const found = await findMunicipalityByCode(tx, code);
	if (!found) throw new Error(`There is no municipality ${code}.`);
	return found;
}

export async function saveMunicipalities(
	tx: Transaction,
	municipalities: readonly Municipality[]
): Promise<void> {
	await tx
		.insert(municipality)
		.values(municipalities.map(({ code, ...rest }) => ({ municipalityCode: code, ...rest })));
}

export async function saveNationalContacts(
	tx: Transaction,
	contacts: readonly NationalContact[]
): Promise<void> {
	await tx
		.insert(nationalContact)
		.values(contacts.map((contact, position) => ({ ...contact, position })));
}

export async function listNationalContacts(tx: Transaction): Promise<readonly NationalContact[]> {
	const rows = await tx.select().from(nationalContact).orderBy(asc(nationalContact.position));
	return rows.map(({ position: _, ...row }) => ({
		...row,
		confirmedOn: row.confirmedOn as Day | null
	}));
}

/** A municipality's contact points, the intake first. */
export async function listContacts(
	tx: Transaction,
	code: string
): Promise<readonly ContactPoint[]> {
	const rows = await tx.select().from(contactPoint).where(eq(contactPoint.municipalityCode, code));
	return rows
		.map(toContact)
		.toSorted(
			(one, other) =>
				slotRank(one.slot) - slotRank(other.slot) || one.slot.localeCompare(other.slot)
		);
}

export async function findContact(
	tx: Transaction,
	code: string,
	slot: string
): Promise<ContactPoint | undefined> {
	const [row] = await tx
		.select()
		.from(contactPoint)
		.where(and(eq(contactPoint.municipalityCode, code), eq(contactPoint.slot, slot)));
	return row && toContact(row);
}

/** True when all were new: a slot somebody else filled in the meantime is left as it is. */
export async function insertContacts(
	tx: Transaction,
	code: string,
	contacts: readonly ContactPoint[]
): Promise<boolean> {
	const inserted = await tx
		.insert(contactPoint)
		.values(contacts.map((contact) => ({ municipalityCode: code, ...contact })))
		.onConflictDoNothing()
		.returning({ slot: contactPoint.slot });
	return inserted.length === contacts.length;
}

/** True when the row still had the revision the change was made on. */
export async function updateContact(
	tx: Transaction,
	code: string,
	contact: ContactPoint,
	onRevision: number
): Promise<boolean> {
	const { slot, ...values } = contact;
	const changed = await tx
		.update(contactPoint)
		.set(values)
		.where(
			and(
				eq(contactPoint.municipalityCode, code),
				eq(contactPoint.slot, slot),
				eq(contactPoint.revision, onRevision)
			)
		)
		.returning({ slot: contactPoint.slot });
	return changed.length === 1;
}

/** Waits for anybody else changing it, until the transaction ends; undefined when it is gone. */
export async function holdContact(
	tx: Transaction,
	code: string,
	slot: string
): Promise<ContactPoint | undefined> {
	const [row] = await tx
		.select()
		.from(contactPoint)
		.where(and(eq(contactPoint.municipalityCode, code), eq(contactPoint.slot, slot)))
		.for('update');
	return row && toContact(row);
}

export async function deleteContact(tx: Transaction, code: string, slot: string): Promise<void> {
	await tx
		.delete(contactPoint)
		.where(and(eq(contactPoint.municipalityCode, code), eq(contactPoint.slot, slot)));
}

export async function insertUnits(tx: Transaction, code: string, units: readonly Unit[]) {
	await tx.insert(unit).values(units.map((one) => ({ municipalityCode: code, ...one })));
}

export async function insertInstitutions(
	tx: Transaction,
	code: string,
	institutions: readonly Institution[]
) {
	await tx
		.insert(institution)
		.values(institutions.map((one) => ({ municipalityCode: code, ...one })));
}

export async function listInstitutions(
	tx: Transaction,
	code: string
): Promise<readonly Institution[]> {
	const rows = await tx
		.select()
		.from(institution)
		.where(eq(institution.municipalityCode, code))
		.orderBy(asc(institution.name));
	return rows.map(({ id, name, kind }) => ({ id, name, kind }));
}

const toMunicipality = ({
	municipalityCode,
	...rest
}: typeof municipality.$inferSelect): Municipality => ({ code: municipalityCode, ...rest });

const toContact = ({
	municipalityCode: _,
	...row
}: typeof contactPoint.$inferSelect): ContactPoint => ({
	...row,
	confirmedOn: row.confirmedOn as Day | null
});
