import type { Act } from '../definition.ts';
import {
	colleagueSuspected,
	leaderSuspected,
	networkSuspected,
	somebodySuspected
} from './heeded.ts';
import { at, missing, type Invariant } from './invariant.ts';

const warning: readonly Act[] = ['confront', 'tell-suspected'];

/** Local practice only, yet it blocks: a warning cannot be taken back. */
export const suspectedNotWarned: Invariant = {
	id: 'I6',
	level: 'GUID',
	source: 'lokal praksis: den mistænkte advares ikke',
	confidence: 'unconfirmed',
	breaches: (route) => {
		const forbidden = route.outcome.never.some(({ acts }) => acts.includes('tell-suspected'));
		const somebody = route.may(somebodySuspected);
		const warned = at(
			route.own.filter(
				({ act, informs }) =>
					warning.includes(act) ||
					informs.includes('suspected') ||
					(informs.includes('colleagues') && route.may(colleagueSuspected)) ||
					(informs.includes('leader') && route.may(leaderSuspected)) ||
					(informs.includes('network') && route.role !== 'authority' && route.may(networkSuspected))
			),
			'Trinnet kan advare den, mistanken gælder.'
		);
		return somebody && !forbidden
			? [...warned, ...missing('Der står ikke, at den mistænkte ikke må advares.')]
			: warned;
	}
};
