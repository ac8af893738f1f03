import { missing, type Invariant } from './invariant.ts';

export const noDeadEnd: Invariant = {
	id: 'dead-end',
	level: 'FORM',
	source: 'hyppig fejl i kommunale planer: en vej mangler',
	confidence: 'verified',
	breaches: (route) =>
		route.own.some(({ act }) => act !== 'call-112' && act !== 'record')
			? []
			: missing('Vejen ender, uden at den, der spørger, får noget at gøre.')
};
