import { couldBe, missing, ownSteps, type Invariant } from './invariant.ts';

export const leaderCasePassesLeader: Invariant = {
	id: 'I22',
	level: 'INF',
	source: 'slutning fra I21',
	blocks: false,
	breaches: (route) =>
		route.role !== 'staff' ||
		!couldBe(route, 'suspected', 'leader') ||
		ownSteps(route).some(({ act }) => act === 'tell-chief')
			? []
			: missing('Ved mistanke mod lederen går vejen ikke et niveau op.')
};
