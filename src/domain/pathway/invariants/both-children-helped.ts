import { minorSuspected, serious } from './heeded.ts';
import { missing, none, type Invariant } from './invariant.ts';

export const bothChildrenHelped: Invariant = {
	id: 'I23',
	level: 'GUID',
	source: 'styrelsens handleveje fra 2023: hjælp til begge børn',
	confidence: 'verified',
	breaches: (route) =>
		route.role !== 'authority' ||
		!route.may(serious) ||
		!route.may(minorSuspected) ||
		route.own.some(({ act }) => act === 'help-other-child')
			? none
			: missing('Det andet barn får ingen hjælp.')
};
