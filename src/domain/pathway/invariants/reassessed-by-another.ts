import { serious, supported } from './heeded.ts';
import { missing, none, type Invariant } from './invariant.ts';

export const reassessedByAnother: Invariant = {
	id: 'I17',
	level: 'LAW',
	source: 'barnets lov § 137, stk. 1',
	confidence: 'verified',
	breaches: (route) =>
		route.role !== 'authority' ||
		!route.may(serious) ||
		!route.may(supported) ||
		route.own.some(({ law }) => law.includes('barnets-lov-137-1'))
			? none
			: missing('Sagen genvurderes ikke af en, der er ny i den.')
};
