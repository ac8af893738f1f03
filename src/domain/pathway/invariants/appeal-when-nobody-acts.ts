import { serious } from './heeded.ts';
import { missing, none, type Invariant } from './invariant.ts';

export const appealWhenNobodyActs: Invariant = {
	id: 'I27',
	level: 'LAW',
	source: 'barnets lov §§ 151-153',
	confidence: 'verified',
	breaches: (route) =>
		route.role !== 'staff' ||
		!route.may(serious) ||
		route.own.some(({ law }) => law.includes('barnets-lov-151-153'))
			? none
			: missing('Der står ikke, hvem man går til, når kommunen ikke handler.')
};
