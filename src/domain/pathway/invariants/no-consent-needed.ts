import { serious } from './heeded.ts';
import { at, type Invariant } from './invariant.ts';

export const noConsentNeeded: Invariant = {
	id: 'I4',
	level: 'LAW',
	source: 'forvaltningsloven § 27 og barnets lov § 133, stk. 1',
	confidence: 'verified',
	breaches: (route) =>
		route.may(serious)
			? at(
					route.own.filter(
						({ act, informs }) =>
							act === 'ask-leave' && !informs.includes('leader') && !informs.includes('chief')
					),
					'Underretningen kræver ikke samtykke.'
				)
			: []
};
