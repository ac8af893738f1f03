import { at, type Invariant } from './invariant.ts';

export const noLeaveFromLeader: Invariant = {
	id: 'I3',
	level: 'LAW',
	source: 'barnets lov § 133, stk. 1: pligten er personlig',
	confidence: 'verified',
	breaches: (route) =>
		at(
			route.own.filter(
				({ act, informs }) =>
					act === 'ask-leave' && (informs.includes('leader') || informs.includes('chief'))
			),
			'Ingen skal have lov af sin leder til at underrette.'
		)
};
