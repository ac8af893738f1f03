/** What a person may be. Municipal roles hold in one municipality, agency roles in the agency. */
export const municipalRoles = [
	'staff',
	'leader',
	'chief',
	'plan-writer',
	'plan-owner',
	'director'
] as const;
export const agencyRoles = [
	'agency-adviser',
	'agency-editor',
	'agency-approver',
	'agency-head'
] as const;

export type MunicipalRole = (typeof municipalRoles)[number];
export type AgencyRole = (typeof agencyRoles)[number];
export type Role = MunicipalRole | AgencyRole;

export const roleNames: Readonly<Record<Role, string>> = {
	staff: 'medarbejder',
	leader: 'leder',
	chief: 'chef',
	'plan-writer': 'planskriver',
	'plan-owner': 'planejer',
	director: 'direktør',
	'agency-adviser': 'rådgiver i styrelsen',
	'agency-editor': 'redaktør i styrelsen',
	'agency-approver': 'faglig godkender i styrelsen',
	'agency-head': 'leder i styrelsen'
};
