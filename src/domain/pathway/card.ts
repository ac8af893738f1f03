/**
 * Action cards (H7): one situation and role on one page, made from the path. Their addresses stand on paper,
 * so the words here are never changed; a card that gives way to another is redirected to it (`findCard`).
 */
import { addYears, type Day } from '#domain/kernel';
import { situations } from './chapter.ts';
import type { Compiled, Role } from './definition.ts';
import { allSteps, type Outcome, type ShownStep } from './outcome.ts';

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

export interface Card {
	readonly suspected: string;
	/** As the path's question offers it. */
	readonly title: string;
	readonly role: Role;
	readonly outcome: Outcome;
	/** The same in every setting: `foraelder-medarbejder`. */
	readonly topic: string;
	/** Last part of `/k/<slug>/handlekort/…`; with the setting where the card is for one. */
	readonly slug: string;
	/** The settings it is for; all of them together have one card for each topic. */
	readonly settings: readonly string[];
	/** True for what holds in most settings: the card of whoever belongs to no other. */
	readonly isGeneral: boolean;
}

/** The most steps that can be read at arm's length. */
const stepsOnCard = 7;

/** A setting has a card of its own where it would say something else than the general one. */
export const cardsFor = (pathway: Compiled, role: Role): readonly Card[] =>
	situations(pathway, role).flatMap(({ suspected, title, outcome, inSetting }) => {
		const word = suspectedWords[suspected];
		if (!word) return [];
		const topic = `${word}-${roleWords[role]}`;
		const card = { suspected, title, role, topic };
		const settings = pathway.facts.find(({ id }) => id === 'setting')?.values ?? [];
		const served: string[] = [];
		const own = new Map<string, { readonly outcome: Outcome; readonly settings: string[] }>();
		for (const setting of settings) {
			const there = inSetting(setting);
			if (servesAsWell(outcome, there)) {
				served.push(setting);
				continue;
			}
			const same = own.get(faceOf(there)) ?? { outcome: there, settings: [] };
			same.settings.push(setting);
			own.set(faceOf(there), same);
		}
		return [
			{ ...card, outcome, slug: topic, settings: served, isGeneral: true },
			...[...own.values()].map((one) => ({
				...card,
				...one,
				slug: `${topic}-${one.settings[0]}`,
				isGeneral: false
			}))
		];
	});

/** What stands on a card, but for the "never" rules. */
function stepsOf(outcome: Outcome): string {
	const { steps, more, then } = cardSteps({ outcome });
	const ids = (shown: readonly ShownStep[]) => shown.map(({ step }) => step.id);
	return JSON.stringify([ids(steps), more > 0, ids(then)]);
}

const neverOf = ({ never }: Outcome): readonly string[] => never.map(({ id }) => id);

const faceOf = (outcome: Outcome): string => `${stepsOf(outcome)} ${neverOf(outcome).join()}`;

/** The same steps, and no "never" rule missing: one too many does no harm. */
const servesAsWell = (general: Outcome, there: Outcome): boolean =>
	stepsOf(general) === stepsOf(there) &&
	neverOf(there).every((rule) => neverOf(general).includes(rule));

/** One card for each topic: those of a setting, or the general ones where the setting is not known. */
export const cardsIn = (cards: readonly Card[], setting: string | undefined): readonly Card[] =>
	cards.filter((card) =>
		setting === undefined ? card.isGeneral : card.settings.includes(setting)
	);

/**
 * The card at an address. An address with a setting always leads somewhere: to the card that serves it, whose own
 * `slug` may be another.
 */
export const findCard = (cards: readonly Card[], slug: string): Card | undefined =>
	cards.find((card) => card.slug === slug) ??
	cards.find(({ topic, settings }) => settings.some((one) => `${topic}-${one}` === slug));

/** What the reader does, how many more such steps stand on the path, and what others do then. */
export function cardSteps({ outcome }: Pick<Card, 'outcome'>): {
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

/**
 * How long a printed sheet is good for: a year, since numbers change and nobody takes an old sheet down by itself,
 * but never past the day the plan behind it is to be revised. A plan that is overdue takes no card down.
 */
export function validUntil(madeOn: Day, planDueOn: Day | null): Day {
	const inAYear = addYears(madeOn, 1);
	return planDueOn !== null && madeOn < planDueOn && planDueOn < inAYear ? planDueOn : inAYear;
}
