/**
 * Action cards (H7): one situation and role on one page, made from the path. Their addresses stand on paper,
 * so the words here are never changed; a retired one is redirected.
 */
import { situations, type Situation } from './chapter.ts';
import type { Compiled, Role } from './definition.ts';
import { allSteps, type ShownStep } from './outcome.ts';

const suspectedWords: Readonly<Record<string, string>> = {
	parent: 'foraelder',
	'network-adult': 'voksen-i-netvaerket',
	'unknown-adult': 'ukendt-voksen',
	employee: 'ansat',
	volunteer: 'frivillig',
	leader: 'leder',
	child: 'barn',
	youth: 'ung',
	several: 'flere'
};

const roleWords: Readonly<Record<Role, string>> = {
	staff: 'medarbejder',
	leader: 'leder',
	chief: 'chef',
	authority: 'myndighed'
};

export interface Card extends Situation {
	readonly role: Role;
	/** Last part of `/k/<slug>/handlekort/…`. */
	readonly slug: string;
}

/** The most steps that can be read at arm's length. */
const stepsOnCard = 7;

export const cardsFor = (pathway: Compiled, role: Role): readonly Card[] =>
	situations(pathway, role).flatMap((situation) => {
		const word = suspectedWords[situation.suspected];
		return word ? [{ ...situation, role, slug: `${word}-${roleWords[role]}` }] : [];
	});

/** What the reader does, how many more such steps stand on the path, and what others do then. */
export function cardSteps({ outcome }: Card): {
	readonly steps: readonly ShownStep[];
	readonly more: number;
	readonly then: readonly ShownStep[];
} {
	const all = allSteps(outcome);
	const own = all.filter((step) => step.own);
	return {
		steps: own.slice(0, stepsOnCard),
		more: Math.max(0, own.length - stepsOnCard),
		then: all.filter((step) => !step.own)
	};
}
