/**
 * A year's places are given out once, whichever rounds they go through (R4). A round that can still be applied in
 * holds all of its places; one that is over holds those given and those that what was handed in may still get.
 */
import type { Offer } from './offer.ts';
import { roundState, type Round } from './round.ts';

export interface RoundUse {
	/** Applications with a place. */
	readonly given: number;
	/** Handed in and not decided. */
	readonly undecided: number;
	readonly waiting: number;
}

export interface UsedRound {
	readonly round: Round;
	readonly use: RoundUse;
}

export const noUse: RoundUse = { given: 0, undecided: 0, waiting: 0 };

/** How many of its year's places a round holds. */
export function placesHeld({ round, use }: UsedRound, now: Date): number {
	const state = roundState(round, now);
	if (state === 'planned' || state === 'open') return Math.max(round.places, use.given);
	const wanted = use.given + use.undecided + use.waiting;
	return Math.max(use.given, Math.min(round.places, wanted));
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const ofYear = (
	{ id }: Pick<Offer, 'id'>,
	rounds: readonly UsedRound[],
	year: number
): readonly UsedRound[] => rounds.filter(({ round }) => round.offer === id && round.year === year);

/** Places of the year that no round holds: as many a new one may have. */
export function placesLeft(
	offer: Pick<Offer, 'id' | 'placesPerYear'>,
	rounds: readonly UsedRound[],
	{ year, now }: { readonly year: number; readonly now: Date }
): number {
	const held = total(ofYear(offer, rounds, year).map((one) => placesHeld(one, now)));
	return Math.max(0, offer.placesPerYear - held);
}

export const placesGiven = (
	offer: Pick<Offer, 'id'>,
	rounds: readonly UsedRound[],
	year: number
): number => total(ofYear(offer, rounds, year).map(({ use }) => use.given));

/** How many more a round may give: never more than its own, nor than the year has when the others keep theirs. */
export function placesToGive(
	offer: Pick<Offer, 'id' | 'placesPerYear'>,
	rounds: readonly UsedRound[],
	{ round: id, now }: { readonly round: string; readonly now: Date }
): number {
	const own = rounds.find(({ round }) => round.id === id);
	if (!own) return 0;
	const others = ofYear(offer, rounds, own.round.year).filter(({ round }) => round.id !== id);
	const forIt = offer.placesPerYear - total(others.map((one) => placesHeld(one, now)));
	return Math.max(0, Math.min(own.round.places, forIt) - own.use.given);
}

/** Criteria and weights are known before anybody applies, and hold until all who applied have an answer. */
export const criteriaFrozen = (rounds: readonly UsedRound[], now: Date): boolean =>
	rounds.some(({ round, use }) => {
		const state = roundState(round, now);
		return state === 'open' || (state !== 'planned' && use.undecided > 0);
	});

/** The fewest places a year may be set to: what its rounds hold already. */
export const fewestPlaces = (
	offer: Pick<Offer, 'id'>,
	rounds: readonly UsedRound[],
	now: Date
): number => {
	const years = [...new Set(rounds.map(({ round }) => round.year))];
	const held = years
		.filter((year) => year >= now.getUTCFullYear())
		.map((year) => total(ofYear(offer, rounds, year).map((one) => placesHeld(one, now))));
	return Math.max(0, ...held);
};
