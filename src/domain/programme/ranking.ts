import { validScores, type Assessor, type Score } from './assessment.ts';
import { lotNumber, type Digest } from './lot.ts';
import type { Criterion, DecisionLevel } from './offer.ts';

/** The looked-up fact: no help from the agency on the subject before. No assessor scores it. */
export const notHelpedBefore = 'not-helped-before';
/** What the fact counts when an offer says no other weight: as much as a judged criterion. */
const factWeight = 1;
/** The fact on the scale of the others. */
const factScore = { 'not-helped': 5, helped: 1 } as const;

/** A criterion as it is weighed: one that is looked up asks assessors nothing. */
export type WeighedCriterion = Pick<Criterion, 'id' | 'name' | 'weight'>;

/**
 * What an application to an offer is ranked by. A long one, decided by a director, uses the looked-up fact beside
 * the judged criteria; a short one does not. An offer that lists the fact itself gives it its own weight.
 */
export function rankingCriteria(offer: {
	readonly decisionLevel: DecisionLevel;
	readonly criteria: readonly Criterion[];
}): { readonly judged: readonly Criterion[]; readonly weighed: readonly WeighedCriterion[] } {
	const judged = offer.criteria.filter(({ id }) => id !== notHelpedBefore);
	const listed = offer.criteria.filter(({ id }) => id === notHelpedBefore);
	const fact =
		listed.length > 0 || offer.decisionLevel === 'chief'
			? listed
			: [{ id: notHelpedBefore, name: 'Ikke tidligere bistand om emnet', weight: factWeight }];
	const weighed = [...judged, ...fact].map(({ id, name, weight }) => ({ id, name, weight }));
	return { judged, weighed };
}

/** What is ranked. Only the scores of assessors without a conflict of interest count. */
export interface Ranked {
	/** Municipality and application: `9901/…`. */
	readonly id: string;
	readonly assessors: readonly Assessor[];
	readonly scores: readonly Score[];
	readonly helpedBefore: boolean;
}

export interface CriterionResult {
	readonly criterion: string;
	readonly name: string;
	readonly weight: number;
	/** The mean of the scores that count; for the fact 5 or 1. Null when nobody has scored it. */
	readonly mean: number | null;
	/** How many scores it is made of; 0 for the fact. */
	readonly count: number;
}

export interface Standing {
	readonly id: string;
	/** From 1. */
	readonly rank: number;
	/** Weighted mean from 1 to 5, with two decimals: what is shown is what decides. */
	readonly points: number;
	/** The lot decided between this one and another with the same points. */
	readonly byLot: boolean;
	readonly lot: string;
	readonly criteria: readonly CriterionResult[];
}

export interface RankingRule {
	/** Judged criteria, and the fact where the offer uses it, each with its weight. */
	readonly criteria: readonly WeighedCriterion[];
	readonly seed: string;
	readonly sha256: Digest;
}

/**
 * The order of applications by weighted criteria; equals by lot. When they came in plays no part, nor does the
 * order they are handed in here.
 */
export function rank(candidates: readonly Ranked[], rule: RankingRule): readonly Standing[] {
	const weighed = candidates.map((candidate) => {
		const criteria = rule.criteria.map((criterion) => resultOf(candidate, criterion));
		return {
			id: candidate.id,
			points: pointsOf(criteria),
			lot: lotNumber(rule.seed, candidate.id, rule.sha256),
			criteria
		};
	});
	const ordered = weighed.toSorted(
		(one, other) =>
			other.points - one.points || inOrder(one.lot, other.lot) || inOrder(one.id, other.id)
	);
	return ordered.map((one, index) => ({
		...one,
		rank: index + 1,
		byLot: ordered.some((other) => other !== one && other.points === one.points)
	}));
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function resultOf(candidate: Ranked, { id, name, weight }: WeighedCriterion): CriterionResult {
	const named = { criterion: id, name, weight };
	if (id === notHelpedBefore) {
		const mean = factScore[candidate.helpedBefore ? 'helped' : 'not-helped'];
		return { ...named, mean, count: 0 };
	}
	const values = validScores(candidate.assessors, candidate.scores).flatMap((one) =>
		one.criterion === id && one.score !== null ? [one.score] : []
	);
	const sum = values.reduce((total, value) => total + value, 0);
	return {
		...named,
		mean: values.length === 0 ? null : toHundredths(sum / values.length),
		count: values.length
	};
}

/** A criterion nobody has scored counts as the lowest: it never lifts anybody. */
function pointsOf(criteria: readonly CriterionResult[]): number {
	const weights = criteria.reduce((total, { weight }) => total + weight, 0);
	if (weights === 0) return 0;
	const sum = criteria.reduce((total, { weight, mean }) => total + weight * (mean ?? 1), 0);
	return toHundredths(sum / weights);
}

const toHundredths = (value: number): number => Math.round(value * 100) / 100;

/** Whether any help on the subject had begun before a day; an entry made by mistake is withdrawn and counts not. */
export const helpedBefore = (
	entries: readonly { readonly fromOn: string; readonly withdrawnAt: string | null }[],
	day: string
): boolean => entries.some(({ fromOn, withdrawnAt }) => withdrawnAt === null && fromOn < day);
