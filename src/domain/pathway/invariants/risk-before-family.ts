import { at, couldBe, missing, type Invariant } from './invariant.ts';

/** Where the case may lie in the family or near it; a colleague's case does not. */
const family = ['nobody', 'parent', 'child', 'network-adult', 'unknown-adult'];

export const riskBeforeFamily: Invariant = {
	id: 'I20',
	level: 'LAW',
	source: 'barnets lov § 18, stk. 3',
	blocks: true,
	breaches: (route) => {
		if (!couldBe(route, 'honour', 'yes')) return [];
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
		const needed = route.role !== 'authority' && couldBe(route, 'suspected', ...family);
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
