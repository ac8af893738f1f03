import { serious, withPolice } from './heeded.ts';
import { missing, none, type Invariant } from './invariant.ts';

export const interviewExplained: Invariant = {
	id: 'I28',
	level: 'LAW',
	source: 'retsplejeloven §§ 745 e og 172 a',
	confidence: 'verified',
	breaches: (route) =>
		route.role !== 'authority' ||
		!route.may(serious) ||
		!route.may(withPolice) ||
		route.own.some(({ law }) => law.includes('retsplejeloven-745-e'))
			? none
			: missing('Barnet hører ikke om videoafhøringen.')
};
