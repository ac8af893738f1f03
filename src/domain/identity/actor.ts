import type { Grant } from './grant.ts';
import type { AgencyRole, MunicipalRole, Role } from './role.ts';

/** The person who asks, with the rights the identity provider gave. */
export interface Actor {
	readonly personId: string;
	readonly name: string;
	readonly grants: readonly Grant[];
}

/** The roles a person holds in one municipality. A right in one institution does not reach the whole. */
export const rolesIn = (actor: Actor, municipality: string): readonly MunicipalRole[] =>
	actor.grants.flatMap((grant) =>
		'municipality' in grant && grant.municipality === municipality && !grant.institution
			? [grant.role]
			: []
	);

/** The roles a person holds in one institution alone: `leader@9901/skolen`. */
export const rolesAt = (
	actor: Actor,
	municipality: string,
	institution: string
): readonly MunicipalRole[] =>
	actor.grants.flatMap((grant) =>
		'municipality' in grant &&
		grant.municipality === municipality &&
		grant.institution === institution
			? [grant.role]
			: []
	);

/** The institutions a person has a role in. */
export const institutionsOf = (actor: Actor, municipality: string): readonly string[] =>
	actor.grants.flatMap((grant) =>
		'municipality' in grant && grant.municipality === municipality && grant.institution
			? [grant.institution]
			: []
	);

export const mayAct = (
	actor: Actor,
	municipality: string,
	roles: readonly MunicipalRole[]
): boolean => rolesIn(actor, municipality).some((role) => roles.includes(role));

/** Whether a person may act for one institution: by a role there, or by one in the whole municipality. */
export const mayActAt = (
	actor: Actor,
	at: { readonly municipality: string; readonly institution: string },
	roles: { readonly there: readonly MunicipalRole[]; readonly everywhere: readonly MunicipalRole[] }
): boolean =>
	mayAct(actor, at.municipality, roles.everywhere) ||
	rolesAt(actor, at.municipality, at.institution).some((role) => roles.there.includes(role));

/** The municipality a person works in: the first one granted. */
export const homeMunicipality = (actor: Actor): string | undefined =>
	actor.grants.flatMap((grant) => ('municipality' in grant ? [grant.municipality] : []))[0];

export const isAgency = (actor: Actor): boolean => actor.grants.some((grant) => 'agency' in grant);

export const mayActInAgency = (actor: Actor, roles: readonly AgencyRole[]): boolean =>
	actor.grants.some((grant) => 'agency' in grant && roles.includes(grant.role));

export const rolesOf = (actor: Actor): readonly Role[] => [
	...new Set(actor.grants.map((grant) => grant.role))
];
