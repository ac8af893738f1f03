import { at, isSerious, ownSteps, type Invariant } from './invariant.ts';

export const noConsentNeeded: Invariant = {
	id: 'I4',
	level: 'LAW',
	source: 'forvaltningsloven § 27 og barnets lov § 133, stk. 1',
	blocks: true,
	breaches: (route) =>
		isSerious(route)
			? at(
					ownSteps(route).filter(
						({ act, informs }) =>
							act === 'ask-leave' && !informs.includes('leader') && !informs.includes('chief')
					),
					'Underretningen kræver ikke samtykke.'
				)
			: []
};
