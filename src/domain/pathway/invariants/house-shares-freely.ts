import { houseCase } from './heeded.ts';
import { at, none, type Invariant } from './invariant.ts';

export const houseSharesFreely: Invariant = {
	id: 'I15',
	level: 'LAW',
	source: 'barnets lov § 126',
	confidence: 'verified',
	breaches: (route) =>
		route.role === 'authority' && route.may(houseCase)
			? at(
					route.own.filter(
						(step) => step.act === 'ask-leave' || route.said(step).includes('ask-leave')
					),
					'I en børnehussag kræver det ikke samtykke at dele oplysninger.'
				)
			: none
};
