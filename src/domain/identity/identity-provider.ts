/**
 * A municipality's (or the agency's) own identity provider as somebody writes it down (A1): where it answers,
 * how we prove who we are to it, and which claim holds a person's groups. No secret is ever in it.
 */
import { accept, containsCpr, limits, refuse, type Result } from '#domain/kernel';
import type { ClaimMapping } from './claim-mapping.ts';
import { agencyRoles, municipalRoles } from './role.ts';

export type ClientAuthentication = 'none' | 'secret' | 'private-key';

export interface IdentityProvider {
	readonly name: string;
	readonly issuer: string;
	readonly clientId: string;
	readonly clientAuthentication: ClientAuthentication;
	/** Names the setting `BEREDT_SECRET_<NAME>`; null where the client proves nothing. */
	readonly secretName: string | null;
	readonly scopes: string;
	readonly claim: string;
	/** Lower case, without `@`. */
	readonly emailDomains: readonly string[];
}

/** As it was typed. */
export interface TypedProvider {
	readonly name: string;
	readonly issuer: string;
	readonly clientId: string;
	readonly clientAuthentication: string;
	readonly secretName: string;
	readonly scopes: string;
	readonly claim: string;
	/** Separated by space, comma or line. */
	readonly emailDomains: string;
}

export type ProviderRefusal =
	| 'looks-like-cpr'
	| 'provider-name-missing'
	| 'issuer-not-https'
	| 'client-id-missing'
	| 'authentication-unknown'
	| 'secret-name-missing'
	| 'scopes-not-valid'
	| 'claim-missing'
	| 'email-domain-not-valid';

const authentications: readonly ClientAuthentication[] = ['none', 'secret', 'private-key'];
const isWord = (text: string) => /^[\x21-\x7e]+$/.test(text) && text.length <= limits.line;
const isLine = (text: string) => text !== '' && text.length <= limits.line;
const isDomain = (text: string) => /^(?=.{4,200}$)([a-z0-9-]+\.)+[a-z]{2,}$/.test(text);

/** `loopback`: the demo's own machine may be asked without https. */
export function checkProvider(
	typed: TypedProvider,
	{ loopback }: { readonly loopback: boolean }
): Result<IdentityProvider, ProviderRefusal> {
	if (Object.values(typed).some(containsCpr)) return refuse('looks-like-cpr');
	const authentication = authentications.find((one) => one === typed.clientAuthentication);
	const scopes = [...new Set(['openid', ...typed.scopes.split(/\s+/).filter(Boolean)])];
	const domains = typed.emailDomains
		.toLowerCase()
		.split(/[\s,;]+/)
		.map((domain) => domain.replace(/^@/, ''))
		.filter(Boolean);
	const secretName = typed.secretName.trim().toUpperCase();
	if (!isLine(typed.name.trim())) return refuse('provider-name-missing');
	if (!isIssuer(typed.issuer.trim(), loopback)) return refuse('issuer-not-https');
	if (!isWord(typed.clientId.trim())) return refuse('client-id-missing');
	if (!authentication) return refuse('authentication-unknown');
	if (authentication !== 'none' && !/^[A-Z0-9_]{1,60}$/.test(secretName))
		return refuse('secret-name-missing');
	if (!scopes.every(isWord)) return refuse('scopes-not-valid');
	if (!isWord(typed.claim.trim())) return refuse('claim-missing');
	const wrong = domains.filter((domain) => !isDomain(domain));
	if (wrong.length > 0) return refuse('email-domain-not-valid', wrong);
	return accept({
		name: typed.name.trim(),
		issuer: typed.issuer.trim(),
		clientId: typed.clientId.trim(),
		clientAuthentication: authentication,
		secretName: authentication === 'none' ? null : secretName,
		scopes: scopes.join(' '),
		claim: typed.claim.trim(),
		emailDomains: [...new Set(domains)]
	});
}

function isIssuer(text: string, loopback: boolean): boolean {
	const url = URL.canParse(text) && text.length <= limits.url ? new URL(text) : undefined;
	if (!url || url.search !== '' || url.hash !== '' || url.username !== '') return false;
	const isOwnMachine = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
	return url.protocol === 'https:' || (loopback && isOwnMachine && url.protocol === 'http:');
}

export type MappingRefusal = 'looks-like-cpr' | 'value-missing' | 'role-unknown' | 'already-mapped';

/** What a value of the claim shall mean from now on: added to what is mapped already. */
export function addMapping(
	mapping: readonly ClaimMapping[],
	typed: { readonly value: string; readonly role: string; readonly institution: string },
	owner: string
): Result<readonly ClaimMapping[], MappingRefusal> {
	const value = typed.value.trim();
	if (containsCpr(value)) return refuse('looks-like-cpr');
	if (!isLine(value)) return refuse('value-missing');
	const roles = owner === 'agency' ? agencyRoles : municipalRoles;
	const role = roles.find((one) => one === typed.role);
	if (!role) return refuse('role-unknown');
	const institution = owner === 'agency' ? '' : typed.institution;
	const added: ClaimMapping = { value, role, ...(institution ? { institution } : {}) };
	return mapping.some((one) => isSame(one, added))
		? refuse('already-mapped')
		: accept([...mapping, added]);
}

export const removeMapping = (
	mapping: readonly ClaimMapping[],
	removed: Comparable
): readonly ClaimMapping[] => mapping.filter((one) => !isSame(one, removed));

interface Comparable {
	readonly value: string;
	readonly role: string;
	readonly institution?: string;
}

const isSame = (one: Comparable, other: Comparable) =>
	one.value === other.value &&
	one.role === other.role &&
	(one.institution ?? '') === (other.institution ?? '');

/** `Navn@Kommune.dk` → `kommune.dk`; undefined when it is no e-mail address. */
export function emailDomain(address: string): string | undefined {
	const domain = /^[^\s@]+@([^\s@]+)$/.exec(address.trim().toLowerCase())?.[1];
	return domain && isDomain(domain) ? domain : undefined;
}
