import { serious } from './heeded.ts';
import { missing, type Invariant } from './invariant.ts';

export const assessedWithinADay: Invariant = {
	id: 'I9',
	level: 'LAW',
	source: 'barnets lov § 136',
	confidence: 'verified',
	breaches: (route) =>
		route.role !== 'authority' ||
		!route.may(serious) ||
		route.steps.some(({ act, deadline }) => act === 'assess' && deadline === 'within-24-hours')
			? []
			: missing('Myndighedens vurdering inden for 24 timer mangler.')
};
