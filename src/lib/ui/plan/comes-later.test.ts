import { expect, test } from 'vitest';
import { checkPlan, planStatuses, stopsRecommendation, verdict } from '#domain/plan';
import { day } from '#domain/kernel';
import { comesLater } from './comes-later.ts';

const plan = {
	id: 'a',
	municipalityCode: '9901',
	type: 'overgreb',
	title: 'Beredskab',
	sections: [],
	adoption: null,
	publication: null
} as const;
const check = (status: (typeof planStatuses)[number]) =>
	checkPlan({ ...plan, status }, day('2026-11-22'));

test('what a draft is said to miss is exactly what stops its recommendation', () => {
	const findings = check('draft');
	const counted = findings.filter(
		(finding) => verdict(finding) === 'mangler' && !comesLater(finding, 'draft')
	);
	expect(counted).toEqual(findings.filter(stopsRecommendation));
	expect(counted.length).toBeGreaterThan(0);
});

test('adoption and publication are said to come, until their step has passed', () => {
	const said = (requirement: 'F2' | 'F3') =>
		planStatuses.filter((status) => comesLater({ requirement, status: 'missing' }, status));
	expect(said('F2')).toEqual(['draft', 'hearing', 'recommended']);
	expect(said('F3')).toEqual(['draft', 'hearing', 'recommended', 'adopted']);
	expect(comesLater({ requirement: 'F2', status: 'missing' }, 'draft')).toBe(
		'kommer ved vedtagelsen'
	);
});

test('a revision that is late is missing at every step', () => {
	for (const status of planStatuses)
		expect(comesLater({ requirement: 'F4', status: 'missing' }, status)).toBeUndefined();
});
