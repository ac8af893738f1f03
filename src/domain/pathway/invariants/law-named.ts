import type { Act } from '../definition.ts';
import { at, type Invariant } from './invariant.ts';

const statutory: readonly Act[] = [
	'notify',
	'use-childrens-house',
	'assess-risk',
	'decide-emergency',
	'talk-with-child'
];

export const lawNamed: Invariant = {
	id: 'law-named',
	level: 'FORM',
	source: 'intet lovbundet trin uden hjemmel',
	confidence: 'verified',
	breaches: (route) =>
		at(
			route.steps.filter(({ act, law }) => statutory.includes(act) && law.length === 0),
			'Et lovbundet trin nævner ikke sin hjemmel.'
		)
};
