import { minorSuspected, serious } from './heeded.ts';
import { missing, none, type Invariant } from './invariant.ts';

/** The other half of I23: two notifications are our reading of the guidance. */
export const bothChildrenNotified: Invariant = {
	id: 'I23-two-notifications',
	level: 'GUID',
	source: 'slutning fra styrelsens handleveje fra 2023',
	confidence: 'unconfirmed',
	breaches: (route) =>
		route.role !== 'staff' ||
		!route.may(serious) ||
		!route.may(minorSuspected) ||
		route.own.filter(({ act }) => act === 'notify').length > 1
			? none
			: missing('Der underrettes kun om det ene barn.')
};
