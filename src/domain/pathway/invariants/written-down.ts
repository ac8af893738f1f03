import { serious } from './heeded.ts';
import { missing, none, type Invariant } from './invariant.ts';

export const writtenDown: Invariant = {
	id: 'I26',
	level: 'LAW',
	source: 'notatpligt (ubekræftet)',
	confidence: 'unconfirmed',
	breaches: (route) =>
		!['staff', 'authority'].includes(route.role) ||
		!route.may(serious) ||
		route.own.some(({ act }) => act === 'record')
			? none
			: missing('Ingen skriver ned, hvad der skete.')
};
