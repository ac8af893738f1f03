import { serious } from './heeded.ts';
import { missing, type Invariant } from './invariant.ts';

export const authorityTalksWithChild: Invariant = {
	id: 'I10',
	level: 'LAW',
	source: 'barnets lov § 137, stk. 3',
	confidence: 'verified',
	breaches: (route) =>
		route.role !== 'authority' ||
		!route.may(serious) ||
		route.own.some(({ act, informs }) => act === 'talk-with-child' && !informs.includes('parents'))
			? []
			: missing('Myndighedens samtale med barnet mangler.')
};
