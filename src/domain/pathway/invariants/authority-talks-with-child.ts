import { isSerious, missing, ownSteps, type Invariant } from './invariant.ts';

export const authorityTalksWithChild: Invariant = {
	id: 'I10',
	level: 'LAW',
	source: 'barnets lov § 137, stk. 3',
	blocks: true,
	breaches: (route) =>
		route.role !== 'authority' ||
		!isSerious(route) ||
		ownSteps(route).some(
			({ act, informs }) => act === 'talk-with-child' && !informs.includes('parents')
		)
			? []
			: missing('Myndighedens samtale med barnet mangler.')
};
