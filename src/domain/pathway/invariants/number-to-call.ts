import { missing, none, type Invariant } from './invariant.ts';

/** The intake slot is shown with what to do after hours, so that every outcome has a number at any hour. */
export const numberToCall: Invariant = {
	id: 'number-to-call',
	level: 'FORM',
	source: 'et nummer uden for åbningstid i hvert resultat',
	confidence: 'verified',
	breaches: (route) =>
		route.role === 'authority' || route.own.some(({ contact }) => contact === 'intake')
			? none
			: missing('Resultatet har intet nummer til modtagelsen.')
};
