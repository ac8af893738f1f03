import { houseCase } from './heeded.ts';
import { missing, none, type Invariant } from './invariant.ts';

export const childrensHouseUsed: Invariant = {
	id: 'I14',
	level: 'LAW',
	source: 'barnets lov § 125',
	confidence: 'verified',
	breaches: (route) =>
		route.role !== 'authority' ||
		!route.may(houseCase) ||
		route.own.some(({ act }) => act === 'use-childrens-house')
			? none
			: missing('Børnehuset bruges ikke, selv om politi eller sundhedsvæsen er med.')
};
