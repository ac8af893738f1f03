/** The houses a person looks after, and what each has said of itself (P11). */
import {
	factsStatus,
	type FactsStatus,
	type Institution,
	type InstitutionFacts
} from '#domain/directory';
import { mayAct, mayActAt, rolesAt, type Actor, type MunicipalRole } from '#domain/identity';
import type { Day } from '#domain/kernel';
import type { Transaction } from '../platform/database.ts';
import { listInstitutions } from './directory-store.ts';
import { listFacts } from './institution-store.ts';

/** Who says what only the house knows: whoever leads it, or who owns the plan. */
const mayTell = { there: ['leader'], everywhere: ['plan-owner'] } as const satisfies Record<
	string,
	readonly MunicipalRole[]
>;

/** Who sees how far all houses are. */
const seesAll: readonly MunicipalRole[] = ['plan-owner', 'plan-writer', 'chief', 'director'];

export const mayTellFacts = (actor: Actor, municipality: string, institution: string): boolean =>
	mayActAt(actor, { municipality, institution }, mayTell);

/** Whether there is anything for this person on the desk. */
export const looksAfterHouses = (actor: Actor, code: string): boolean =>
	mayAct(actor, code, seesAll) ||
	actor.grants.some(
		(grant) =>
			'municipality' in grant &&
			grant.municipality === code &&
			grant.institution !== undefined &&
			rolesAt(actor, code, grant.institution).includes('leader')
	);

export interface House {
	readonly institution: Institution;
	readonly facts: InstitutionFacts | undefined;
	readonly status: FactsStatus;
	readonly mayTell: boolean;
}

/** All of the municipality's, or a leader's own. */
export async function listHouses(
	tx: Transaction,
	code: string,
	{ actor, today }: { readonly actor: Actor; readonly today: Day }
): Promise<readonly House[]> {
	const told = await listFacts(tx, code);
	const houses = (await listInstitutions(tx, code)).map((institution): House => {
		const facts = told.get(institution.id);
		return {
			institution,
			facts,
			status: factsStatus(facts, today),
			mayTell: mayTellFacts(actor, code, institution.id)
		};
	});
	return mayAct(actor, code, seesAll) ? houses : houses.filter((house) => house.mayTell);
}
