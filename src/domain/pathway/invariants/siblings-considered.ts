import { isSerious, missing, ownSteps, type Invariant } from './invariant.ts';

export const siblingsConsidered: Invariant = {
	id: 'I13',
	level: 'LAW',
	source: 'barnets lov § 21',
	blocks: true,
	breaches: (route) =>
		route.role !== 'authority' ||
		!isSerious(route) ||
		ownSteps(route).some(({ law }) => law.includes('barnets-lov-21-1'))
			? []
			: missing('Myndigheden tager ikke stilling til de andre børn i familien.')
};
