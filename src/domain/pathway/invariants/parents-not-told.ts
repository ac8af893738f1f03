import { at, couldBe, isSerious, missing, ownSteps, type Invariant } from './invariant.ts';

export const parentsNotTold: Invariant = {
	id: 'I5',
	level: 'GUID',
	source: 'styrelsens anbefaling 8',
	blocks: true,
	breaches: (route) => {
		if (route.role === 'authority' || !isSerious(route)) return [];
		if (!couldBe(route, 'suspected', 'parent')) return [];
		const forbidden = route.outcome.never.some(
			({ acts, persons }) => acts.includes('tell-parents') && persons.includes('parents')
		);
		return [
			...at(
				ownSteps(route).filter(
					({ act, informs }) => act === 'tell-parents' || informs.includes('parents')
				),
				'Forældrene får besked, før modtagelsen har besluttet det.'
			),
			...(forbidden ? [] : missing('Der står ikke, at forældrene ikke må få besked.'))
		];
	}
};
