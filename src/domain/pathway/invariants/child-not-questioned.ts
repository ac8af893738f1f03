import { at, isSerious, ownSteps, type Invariant } from './invariant.ts';

export const childNotQuestioned: Invariant = {
	id: 'I8',
	level: 'GUID',
	source: 'vejledning til fagfolk; retsplejeloven § 745 e om videoafhøring',
	blocks: true,
	breaches: (route) =>
		at(
			ownSteps(route).filter(
				({ act, owner }) =>
					owner !== 'authority' &&
					(act === 'question-child' ||
						act === 'investigate' ||
						act === 'show-child' ||
						(act === 'talk-with-child' && isSerious(route)))
			),
			'Medarbejdere lytter og skriver ned; de afhører og undersøger ikke.'
		)
};
