import { expect, test } from 'vitest';
import { mayAct, mayActAt, parseGrant, rolesAt } from './index.ts';

test('a claim names a role in one municipality, in one institution or in the agency', () => {
	expect(parseGrant('plan-writer@9901')).toEqual({ municipality: '9901', role: 'plan-writer' });
	expect(parseGrant('leader@9901/solskin')).toEqual({
		municipality: '9901',
		role: 'leader',
		institution: 'solskin'
	});
	expect(parseGrant('agency-editor@agency')).toEqual({ agency: true, role: 'agency-editor' });
});

test.each([
	'',
	'admin@9901',
	'plan-writer',
	'agency-editor@9901',
	'director@agency',
	'staff@99/x y'
])('an unknown claim gives no right: %s', (claim) => expect(parseGrant(claim)).toBeUndefined());

test('a leader of one institution is not a leader of the whole municipality', () => {
	const actor = {
		personId: 'p',
		name: 'Bo',
		grants: [parseGrant('leader@9901/solskin')].filter((grant) => grant !== undefined)
	};
	expect(mayAct(actor, '9901', ['leader'])).toBe(false);
});

test('a right in one institution holds there, and a right in the whole municipality everywhere', () => {
	const actor = (...claims: string[]) => ({
		personId: 'p',
		name: 'Bo',
		grants: claims.map(parseGrant).filter((grant) => grant !== undefined)
	});
	const roles = { there: ['leader'], everywhere: ['plan-owner'] } as const;
	const at = { municipality: '9901', institution: 'solskin' };
	expect(mayActAt(actor('leader@9901/solskin'), at, roles)).toBe(true);
	expect(mayActAt(actor('plan-owner@9901'), at, roles)).toBe(true);
	for (const claim of [
		'leader@9901/bakkeskolen',
		'leader@9902/solskin',
		'leader@9901',
		'staff@9901/solskin',
		'plan-owner@9901/solskin',
		'plan-owner@9902',
		'agency-head@agency'
	]) {
		expect(mayActAt(actor(claim), at, roles), claim).toBe(false);
	}
	expect(rolesAt(actor('staff@9901/solskin', 'leader@9901/x'), '9901', 'solskin')).toEqual([
		'staff'
	]);
});
