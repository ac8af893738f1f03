import { serious } from './heeded.ts';
import { missing, none, type Invariant } from './invariant.ts';

export const newMunicipalityTold: Invariant = {
	id: 'I24',
	level: 'LAW',
	source: 'barnets lov § 132',
	confidence: 'verified',
	breaches: (route) =>
		route.role !== 'authority' ||
		!route.may(serious) ||
		route.own.some(({ law }) => law.includes('barnets-lov-132'))
			? none
			: missing('En ny kommune får ikke besked, når barnet flytter.')
};
