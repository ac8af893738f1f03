import type { Deadline } from '../definition.ts';
import { missing, none, type Invariant } from './invariant.ts';

const clocks: readonly (readonly [provision: string, deadline: Deadline, message: string])[] = [
	['barnets-lov-143-orientering', 'within-24-hours', 'besked inden for 24 timer'],
	['barnets-lov-143-godkendelse', 'within-7-days', 'godkendelse inden for syv dage'],
	['barnets-lov-143-varighed', 'within-1-month', 'ophør efter en måned']
];

/** Where the chair may decide in an emergency, all three clocks start. */
export const emergencyClocks: Invariant = {
	id: 'I25',
	level: 'LAW',
	source: 'barnets lov § 143',
	confidence: 'verified',
	breaches: (route) =>
		route.own.some(({ act }) => act === 'decide-emergency')
			? clocks.flatMap(([provision, deadline, message]) =>
					route.own.some((step) => step.law.includes(provision) && step.deadline === deadline)
						? none
						: missing(`Den akutte afgørelse mangler ${message}.`)
				)
			: none
};
