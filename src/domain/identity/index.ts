/**
 * Identity: who you are here. Knows people, roles and grants; knows no plan or path, so it does not know
 * what a role may do. Guards that rights come as claims from the municipality's own identity provider (A1)
 * and that an unknown claim gives nothing.
 */
export {
	homeMunicipality,
	institutionsOf,
	isAgency,
	mayAct,
	mayActAt,
	mayActInAgency,
	rolesAt,
	rolesIn,
	rolesOf,
	type Actor
} from './actor.ts';
export { approvalOf, subjectKinds, type Approval, type SubjectKind } from './approval.ts';
export { grantsFromClaim, grantsFromWords, type ClaimMapping } from './claim-mapping.ts';
export { parseGrant, type Grant } from './grant.ts';
export {
	addMapping,
	checkProvider,
	emailDomain,
	removeMapping,
	type ClientAuthentication,
	type IdentityProvider,
	type MappingRefusal,
	type ProviderRefusal,
	type TypedProvider
} from './identity-provider.ts';
export {
	checkFirstOwner,
	isEmail,
	isReady,
	joiningChecklist,
	type FirstOwner,
	type JoiningFacts,
	type JoiningRefusal,
	type JoiningStep,
	type JoiningStepId
} from './joining.ts';
export {
	agencyRoles,
	municipalRoles,
	roleNames,
	type AgencyRole,
	type MunicipalRole,
	type Role
} from './role.ts';
