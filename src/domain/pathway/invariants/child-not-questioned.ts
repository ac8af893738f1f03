import { serious } from './heeded.ts';
import { at, type Invariant } from './invariant.ts';

export const childNotQuestioned: Invariant = {
	id: 'I8',
	level: 'GUID',
	source: 'vejledning til fagfolk; retsplejeloven § 745 e om videoafhøring',
	confidence: 'verified',
	breaches: (route) =>
		at(
			route.own.filter(
				({ act, owner }) =>
					owner !== 'authority' &&
					(act === 'question-child' ||
						act === 'investigate' ||
						act === 'show-child' ||
						(act === 'talk-with-child' && route.may(serious)))
			),
			'Medarbejdere lytter og skriver ned; de afhører og undersøger ikke.'
		)
};
