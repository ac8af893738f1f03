import { expect, test } from 'vitest';
import { parsePlanType, planTypeAt, planTypeFacts, planTypes } from './plan-type.ts';

test('the two plans have each their provision and their permanent address', () => {
	expect(planTypes.map((type) => planTypeFacts(type).law)).toEqual([
		'barnets-lov-15-2',
		'barnets-lov-15-3'
	]);
	expect(planTypes.map((type) => planTypeFacts(type).address)).toEqual([
		'beredskab',
		'social-kontrol'
	]);
});

test('an address or a name leads to its type, and an unknown one to none', () => {
	expect(planTypeAt('beredskab')).toBe('overgreb');
	expect(planTypeAt('social-kontrol')).toBe('social-kontrol');
	expect(planTypeAt('brand')).toBeUndefined();
	expect(parsePlanType('overgreb')).toBe('overgreb');
	expect(parsePlanType('toString')).toBeUndefined();
});
