import type { Institution, Unit } from '#domain/directory';
import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { getMunicipality, listContacts, listInstitutions } from './directory-store.ts';
import { institution, unit } from './schema.ts';

export async function listUnits(tx: Transaction, code: string): Promise<readonly Unit[]> {
	const rows = await tx
		.select()
		.from(unit)
		.where(eq(unit.municipalityCode, code))
		.orderBy(asc(unit.name));
	return rows.map(({ id, name, kind }) => ({ id, name, kind }));
}

/** Waits for anybody else removing one, until the transaction ends. */
export async function holdUnits(tx: Transaction, code: string): Promise<void> {
	await tx
		.select({ id: unit.id })
		.from(unit)
		.where(eq(unit.municipalityCode, code))
		.orderBy(asc(unit.id))
		.for('update');
}

export async function deleteUnit(tx: Transaction, code: string, id: string): Promise<void> {
	await tx.delete(unit).where(and(eq(unit.municipalityCode, code), eq(unit.id, id)));
}

/** False when there is one with this id already; it is left as it is. */
export async function addUnit(tx: Transaction, code: string, added: Unit): Promise<boolean> {
	const rows = await tx
		.insert(unit)
		.values({ municipalityCode: code, ...added })
		.onConflictDoNothing()
		.returning({ id: unit.id });
	return rows.length === 1;
}

/** False when there is one with this id already; it is left as it is. */
export async function addInstitution(
	tx: Transaction,
	code: string,
	added: Institution
): Promise<boolean> {
	const rows = await tx
		.insert(institution)
		.values({ municipalityCode: code, ...added })
		.onConflictDoNothing()
		.returning({ id: institution.id });
	return rows.length === 1;
}

/** What is written down of a municipality while it joins. */
export const readPlace = async (tx: Transaction, code: string) => ({
	municipality: await getMunicipality(tx, code),
	units: await listUnits(tx, code),
	institutions: await listInstitutions(tx, code),
	contacts: (await listContacts(tx, code)).map(({ slot, label, owner, ownerEmail }) => ({
		slot,
		label,
		owner,
		ownerEmail
	}))
});
