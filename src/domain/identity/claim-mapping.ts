import { parseGrant, type Grant } from './grant.ts';
import { municipalRoles, agencyRoles, type Role } from './role.ts';

/** What one value of a provider's claim means: `BU-Ledere` → leader, perhaps in one institution only. */
export interface ClaimMapping {
	readonly value: string;
	readonly role: Role;
	readonly institution?: string;
}

/**
 * The rights that a claim's values give at the owner of the provider: a municipality's provider gives rights
 * in that municipality and nowhere else. A value nobody has mapped gives nothing.
 */
export function grantsFromClaim(
	values: readonly string[],
	mapping: readonly ClaimMapping[],
	owner: string
): readonly Grant[] {
	return mapping
		.filter(({ value }) => values.includes(value))
		.flatMap(({ role, institution }): Grant[] => {
			if (owner === 'agency') {
				const agencyRole = agencyRoles.find((one) => one === role);
				return agencyRole ? [{ agency: true, role: agencyRole }] : [];
			}
			const municipalRole = municipalRoles.find((one) => one === role);
			if (!municipalRole) return [];
			return [
				{ municipality: owner, role: municipalRole, ...(institution ? { institution } : {}) }
			];
		});
}

/** The provider in the settings speaks our own words (`plan-writer@9901`), for any municipality. */
export const grantsFromWords = (values: readonly string[]): readonly Grant[] =>
	values.flatMap((value) => parseGrant(value) ?? []);
