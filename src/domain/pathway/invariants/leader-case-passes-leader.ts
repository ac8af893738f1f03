import { leaderSuspected } from './heeded.ts';
import { missing, type Invariant } from './invariant.ts';

export const leaderCasePassesLeader: Invariant = {
	id: 'I22',
	level: 'INF',
	source: 'slutning fra I21',
	confidence: 'unconfirmed',
	breaches: (route) =>
		route.role !== 'staff' ||
		!route.may(leaderSuspected) ||
		route.own.some(({ act }) => act === 'tell-chief')
			? []
			: missing('Ved mistanke mod lederen går vejen ikke et niveau op.')
};
