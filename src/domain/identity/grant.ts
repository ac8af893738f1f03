import { agencyRoles, municipalRoles, type AgencyRole, type MunicipalRole } from './role.ts';

/** A role held somewhere: in a municipality, perhaps in one institution only, or in the agency. */
export type Grant =
	| { readonly municipality: string; readonly role: MunicipalRole; readonly institution?: string }
	| { readonly agency: true; readonly role: AgencyRole };

/**
 * Reads one claim value: `plan-writer@9901`, `leader@9901/skolen`, `agency-editor@agency`.
 * Undefined for anything else: an unknown claim gives no right.
 */
export function parseGrant(claim: string): Grant | undefined {
	const [, role, owner, institution] =
		/^([a-z-]+)@(agency|\d{3,4})(?:\/([a-z0-9-]+))?$/.exec(claim) ?? [];
	if (owner === 'agency') {
		const found = agencyRoles.find((known) => known === role);
		return found && !institution ? { agency: true, role: found } : undefined;
	}
	const found = municipalRoles.find((known) => known === role);
	if (!found || !owner) return undefined;
	return { municipality: owner, role: found, ...(institution ? { institution } : {}) };
}
