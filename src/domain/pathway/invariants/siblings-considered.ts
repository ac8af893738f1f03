import { serious } from './heeded.ts';
import { missing, type Invariant } from './invariant.ts';

export const siblingsConsidered: Invariant = {
	id: 'I13',
	level: 'LAW',
	source: 'barnets lov § 21',
	confidence: 'verified',
	breaches: (route) =>
		route.role !== 'authority' ||
		!route.may(serious) ||
		route.own.some(({ law }) => law.includes('barnets-lov-21-1'))
			? []
			: missing('Myndigheden tager ikke stilling til de andre børn i familien.')
};
