import { serious } from './heeded.ts';
import { at, type Invariant } from './invariant.ts';

export const authorityTellsParents: Invariant = {
	id: 'I7',
	level: 'GUID',
	source: 'kommunale handleveje: modtagelsen beslutter, hvem der taler med forældrene',
	confidence: 'verified',
	breaches: (route) =>
		route.may(serious)
			? at(
					route.steps.filter(
						({ act, informs, owner }) =>
							owner !== 'authority' &&
							(act === 'tell-parents' || act === 'decide-on-parents' || informs.includes('parents'))
					),
					'Kun modtagelsen beslutter, hvem der taler med forældrene og hvornår.'
				)
			: []
};
