import type { Institution, InstitutionFacts } from '#domain/directory';
import type { Day } from '#domain/kernel';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { institution, institutionFacts } from './schema.ts';

export async function findInstitution(
	tx: Transaction,
	code: string,
	id: string
): Promise<Institution | undefined> {
	const [row] = await tx
		.select({ id: institution.id, name: institution.name, kind: institution.kind })
		.from(institution)
		.where(and(eq(institution.municipalityCode, code), eq(institution.id, id)));
	return row;
}

/** What the municipality's houses have said, by institution. */
export async function listFacts(
	tx: Transaction,
	code: string
): Promise<ReadonlyMap<string, InstitutionFacts>> {
	const rows = await tx
		.select()
		.from(institutionFacts)
		.where(eq(institutionFacts.municipalityCode, code));
	return new Map(rows.map((row) => [row.institution, toFacts(row)]));
}

export async function findFacts(
	tx: Transaction,
	code: string,
	id: string
): Promise<InstitutionFacts | undefined> {
	const [row] = await tx.select().from(institutionFacts).where(at(code, id));
	return row && toFacts(row);
}

/** True when it was new: what somebody else filled in the meantime is left as it is. */
export async function insertFacts(
	tx: Transaction,
	code: string,
	{ institution: id, ...facts }: InstitutionFacts & { readonly institution: string }
): Promise<boolean> {
	const inserted = await tx
		.insert(institutionFacts)
		.values({ municipalityCode: code, institution: id, ...facts })
		.onConflictDoNothing()
		.returning({ institution: institutionFacts.institution });
	return inserted.length === 1;
}

/** True when the row still had the revision the change was made on. */
export async function updateFacts(
	tx: Transaction,
	code: string,
	{ institution: id, ...facts }: InstitutionFacts & { readonly institution: string }
): Promise<boolean> {
	const changed = await tx
		.update(institutionFacts)
		.set(facts)
		.where(and(at(code, id), eq(institutionFacts.revision, facts.revision - 1)))
		.returning({ institution: institutionFacts.institution });
	return changed.length === 1;
}

const at = (code: string, id: string) =>
	and(eq(institutionFacts.municipalityCode, code), eq(institutionFacts.institution, id));

const toFacts = ({
	municipalityCode: _code,
	institution: _institution,
	...row
}: typeof institutionFacts.$inferSelect): InstitutionFacts => ({
	...row,
	confirmedOn: row.confirmedOn as Day
});
