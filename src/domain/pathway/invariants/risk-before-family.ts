import { at, couldBe, missing, type Invariant } from './invariant.ts';

export const riskBeforeFamily: Invariant = {
	id: 'I20',
	level: 'LAW',
	source: 'barnets lov § 18, stk. 3',
	blocks: true,
	breaches: (route) => {
		if (!couldBe(route, 'honour', 'yes')) return [];
		const family = route.steps.filter(
			({ act, informs }) =>
				act === 'tell-parents' || informs.includes('parents') || informs.includes('network')
		);
		const assessed = route.steps.findIndex(({ act }) => act === 'assess-risk');
		if (route.role === 'authority' && assessed < 0) {
			return missing('Risikovurderingen ved æresrelateret konflikt mangler.');
		}
		return at(
			family.filter((step) => assessed < 0 || route.steps.indexOf(step) < assessed),
			'Familie eller netværk kontaktes, før myndigheden har vurderet risikoen.'
		);
	}
};
