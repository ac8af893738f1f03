import { serious } from './heeded.ts';
import { missing, type Invariant } from './invariant.ts';

export const assessmentDecided: Invariant = {
	id: 'I12',
	level: 'LAW',
	source: 'barnets lov § 20, stk. 1 og 3',
	confidence: 'verified',
	breaches: (route) =>
		route.role !== 'authority' ||
		!route.may(serious) ||
		route.own.some(({ law }) => law.includes('barnets-lov-20-3'))
			? []
			: missing('Fristen på fire måneder for den børnefaglige undersøgelse mangler.')
};
