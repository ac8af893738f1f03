import { expect, test } from 'vitest';
import {
	addMapping,
	checkProvider,
	emailDomain,
	grantsFromClaim,
	removeMapping,
	type TypedProvider
} from './index.ts';

const typed: TypedProvider = {
	name: 'Nybys login',
	issuer: 'https://login.nyby.example/tenant/',
	clientId: 'beredt',
	clientAuthentication: 'secret',
	secretName: 'nyby_1',
	scopes: 'profile  openid email',
	claim: 'groups',
	emailDomains: '@Nyby.example, skole.nyby.example\nnyby.example'
};
const check = (more: Partial<TypedProvider>, loopback = false) =>
	checkProvider({ ...typed, ...more }, { loopback });

test('a login is read as it was meant: scopes with openid, domains in lower case and once', () => {
	expect(check({})).toEqual({
		ok: true,
		value: {
			name: 'Nybys login',
			issuer: 'https://login.nyby.example/tenant/',
			clientId: 'beredt',
			clientAuthentication: 'secret',
			secretName: 'NYBY_1',
			scopes: 'openid profile email',
			claim: 'groups',
			emailDomains: ['nyby.example', 'skole.nyby.example']
		}
	});
});

test('a client that proves nothing has no secret', () => {
	expect(check({ clientAuthentication: 'none', secretName: 'X' })).toMatchObject({
		value: { secretName: null }
	});
});

test.each<[string, Partial<TypedProvider>, string]>([
	['a CPR number', { name: 'Login 010116-1234' }, 'looks-like-cpr'],
	['no name', { name: ' ' }, 'provider-name-missing'],
	['an issuer without https', { issuer: 'http://login.nyby.example' }, 'issuer-not-https'],
	['an issuer that is no address', { issuer: 'login' }, 'issuer-not-https'],
	['an issuer with a password in it', { issuer: 'https://a:b@nyby.example' }, 'issuer-not-https'],
	['an issuer with a question', { issuer: 'https://nyby.example/?a=1' }, 'issuer-not-https'],
	['an issuer on this machine', { issuer: 'http://localhost:8080' }, 'issuer-not-https'],
	['no client', { clientId: '' }, 'client-id-missing'],
	['an unknown way to prove itself', { clientAuthentication: 'magic' }, 'authentication-unknown'],
	['no name for its secret', { secretName: '' }, 'secret-name-missing'],
	['the secret itself', { secretName: 'hemmeligt ord!' }, 'secret-name-missing'],
	['strange scopes', { scopes: 'openid æ' }, 'scopes-not-valid'],
	['no claim', { claim: '' }, 'claim-missing'],
	['a domain that is none', { emailDomains: 'nyby' }, 'email-domain-not-valid']
])('a login with %s is refused', (_what, more, reason) => {
	expect(check(more)).toMatchObject({ ok: false, reason });
});

test('only the demo asks a provider on this machine without https', () => {
	expect(check({ issuer: 'http://localhost:8080' }, true).ok).toBe(true);
	expect(check({ issuer: 'http://nyby.example' }, true).ok).toBe(false);
});

test('a municipality’s values give its own roles, the agency’s give the agency’s', () => {
	const value = { value: ' BU-Plan ', role: 'plan-owner', institution: '' };
	const mapping = addMapping([], value, '9902');
	expect(mapping).toEqual({ ok: true, value: [{ value: 'BU-Plan', role: 'plan-owner' }] });
	expect(addMapping([], value, 'agency')).toMatchObject({ reason: 'role-unknown' });
	const head = { value: 'Hoved', role: 'agency-head', institution: '' };
	expect(addMapping([], head, '9902')).toMatchObject({ reason: 'role-unknown' });
	expect(addMapping([], head, 'agency').ok).toBe(true);
});

test('the same value may give two roles, and the same role is not given twice', () => {
	const own = { value: 'Skole', role: 'leader', institution: 'aaskolen' } as const;
	const whole = { value: 'Skole', role: 'leader', institution: '' };
	expect(addMapping([own], whole, '9902').ok).toBe(true);
	expect(addMapping([own], own, '9902')).toMatchObject({ reason: 'already-mapped' });
	expect(removeMapping([own], whole)).toEqual([own]);
	expect(removeMapping([own], own)).toEqual([]);
});

test('a value without text and a CPR number are refused', () => {
	const role = { role: 'staff', institution: '' };
	expect(addMapping([], { value: ' ', ...role }, '9902')).toMatchObject({
		reason: 'value-missing'
	});
	expect(addMapping([], { value: '0101161234', ...role }, '9902')).toMatchObject({
		reason: 'looks-like-cpr'
	});
});

test('a municipality’s provider gives rights in that municipality and nowhere else', () => {
	const mapping = [
		{ value: 'Plan', role: 'plan-owner' },
		{ value: 'Plan', role: 'agency-head' },
		{ value: 'Skole', role: 'leader', institution: 'aaskolen' }
	] as const;
	expect(grantsFromClaim(['Plan', 'Skole', 'Andet'], mapping, '9902')).toEqual([
		{ municipality: '9902', role: 'plan-owner' },
		{ municipality: '9902', role: 'leader', institution: 'aaskolen' }
	]);
	expect(grantsFromClaim(['Plan'], mapping, 'agency')).toEqual([
		{ agency: true, role: 'agency-head' }
	]);
	expect(grantsFromClaim([], mapping, '9902')).toEqual([]);
});

test('an address’s domain is found whatever its letters, and nothing else is an address', () => {
	expect(emailDomain(' Navn@Nyby.Example ')).toBe('nyby.example');
	for (const wrong of ['', 'navn', 'navn@', '@nyby.example', 'a@b@nyby.example', 'a@-'])
		expect(emailDomain(wrong), wrong).toBeUndefined();
});
