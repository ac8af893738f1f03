import { isSerious, missing, ownSteps, type Invariant } from './invariant.ts';

/** The intake slot is shown with what to do after hours, so that an outcome always has a number. */
export const numberToCall: Invariant = {
	id: 'number-to-call',
	level: 'FORM',
	source: 'et nummer uden for åbningstid i hvert resultat',
	blocks: true,
	breaches: (route) =>
		route.role === 'authority' ||
		!isSerious(route) ||
		ownSteps(route).some(({ contact }) => contact === 'intake')
			? []
			: missing('Resultatet har intet nummer til modtagelsen.')
};
