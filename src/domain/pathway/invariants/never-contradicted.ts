import { contradicts } from '../outcome.ts';
import { at, ownSteps, type Invariant } from './invariant.ts';

export const neverContradicted: Invariant = {
	id: 'never-contradicted',
	level: 'FORM',
	source: 'hyppig fejl i kommunale planer: trin og forbud strider',
	blocks: true,
	breaches: (route) =>
		route.outcome.never.flatMap((rule) =>
			at(
				ownSteps(route).filter((step) => contradicts(step, rule)),
				`Trinnet gør det, som reglen ${rule.id} forbyder.`
			)
		)
};
