import type { Act } from '../definition.ts';
import { at, couldBe, missing, ownSteps, type Invariant } from './invariant.ts';

const warning: readonly Act[] = ['confront', 'tell-suspected'];

/** Local practice only, yet it blocks: a warning cannot be taken back. */
export const suspectedNotWarned: Invariant = {
	id: 'I6',
	level: 'GUID',
	source: 'lokal praksis: den mistænkte advares ikke',
	blocks: true,
	breaches: (route) => {
		const forbidden = route.outcome.never.some(({ acts }) => acts.includes('tell-suspected'));
		const somebody = route.answers['suspected'] !== 'nobody';
		const warned = at(
			ownSteps(route).filter(
				({ act, informs }) =>
					warning.includes(act) ||
					informs.includes('suspected') ||
					(informs.includes('colleagues') &&
						couldBe(route, 'suspected', 'employee', 'volunteer')) ||
					(informs.includes('leader') && couldBe(route, 'suspected', 'leader')) ||
					(informs.includes('network') &&
						route.role !== 'authority' &&
						couldBe(route, 'suspected', 'network-adult'))
			),
			'Trinnet kan advare den, mistanken gælder.'
		);
		return somebody && !forbidden
			? [...warned, ...missing('Der står ikke, at den mistænkte ikke må advares.')]
			: warned;
	}
};
