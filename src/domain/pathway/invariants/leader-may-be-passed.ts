import { leaderAway } from './heeded.ts';
import { missing, type Invariant } from './invariant.ts';

/** Row 8: a leader who is absent, silent or disagrees never stands between the child and the authority. */
export const leaderMayBePassed: Invariant = {
	id: 'leader-may-be-passed',
	level: 'FORM',
	source: 'handlevejenes beslutningstabel, række 8',
	confidence: 'verified',
	breaches: (route) =>
		route.role !== 'staff' ||
		!route.may(leaderAway) ||
		route.own.some(({ act, contact }) => act === 'call-authority' && contact === 'intake')
			? []
			: missing('Når lederen ikke er der, står der ikke, at man selv ringer til modtagelsen.')
};
