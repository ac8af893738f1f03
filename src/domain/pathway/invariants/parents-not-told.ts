import { parentSuspected, serious } from './heeded.ts';
import { at, missing, type Invariant } from './invariant.ts';

export const parentsNotTold: Invariant = {
	id: 'I5',
	level: 'GUID',
	source: 'styrelsens anbefaling 8',
	confidence: 'verified',
	breaches: (route) => {
		if (route.role === 'authority' || !route.may(serious)) return [];
		if (!route.may(parentSuspected)) return [];
		const forbidden = route.outcome.never.some(
			({ acts, persons }) => acts.includes('tell-parents') && persons.includes('parents')
		);
		return [
			...at(
				route.own.filter(
					({ act, informs }) => act === 'tell-parents' || informs.includes('parents')
				),
				'Forældrene får besked, før modtagelsen har besluttet det.'
			),
			...(forbidden ? [] : missing('Der står ikke, at forældrene ikke må få besked.'))
		];
	}
};
