import { honour, nearFamily } from './heeded.ts';
import { at, missing, type Invariant } from './invariant.ts';

export const riskBeforeFamily: Invariant = {
	id: 'I20',
	level: 'LAW',
	source: 'barnets lov § 18, stk. 3',
	confidence: 'verified',
	breaches: (route) => {
		if (!route.may(honour)) return [];
		const contacts = route.steps.filter(
			({ act, informs }) =>
				act === 'tell-parents' || informs.includes('parents') || informs.includes('network')
		);
		const assessed = route.steps.findIndex(({ act }) => act === 'assess-risk');
		if (route.role === 'authority' && assessed < 0) {
			return missing('Risikovurderingen ved æresrelateret konflikt mangler.');
		}
		const forbidden = route.outcome.never.some(
			({ acts }) => acts.includes('tell-parents') && acts.includes('tell-network')
		);
		const needed = route.role !== 'authority' && route.may(nearFamily);
		return [
			...at(
				contacts.filter((step) => assessed < 0 || route.steps.indexOf(step) < assessed),
				'Familie eller netværk kontaktes, før myndigheden har vurderet risikoen.'
			),
			...(needed && !forbidden
				? missing('Der står ikke, at familie og netværk ikke må kontaktes.')
				: [])
		];
	}
};
