import { expect, test } from 'vitest';
import { mayAct, parseGrant } from './index.ts';

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
