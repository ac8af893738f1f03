import { containsCpr, accept, limits, refuse, writtenText, type Result } from '#domain/kernel';
import { rank, type Ranked, type RankingRule, type Standing } from './ranking.ts';

export const allocationOutcomes = ['place', 'waiting', 'refused'] as const;
export type AllocationOutcome = (typeof allocationOutcomes)[number];
export const allocationWords: Readonly<Record<AllocationOutcome, string>> = {
	place: 'Plads',
	waiting: 'Venteliste',
	refused: 'Afslag'
};

/** An application that awaits a decision; withdrawn ones are none. */
export interface Candidate extends Ranked {
	/** A third person has marked it complete. */
	readonly complete: boolean;
	/** The director's (or for a short offer the chief's) approval is in what was submitted. */
	readonly approved: boolean;
}

/** Why an answer is what it is, before anybody deviates from it. */
export type Ground =
	'enough-places' | 'within-places' | 'beyond-places' | 'not-complete' | 'not-approved';

export interface ProposedAnswer {
	readonly id: string;
	readonly outcome: AllocationOutcome;
	readonly ground: Ground;
	/** Null where the criteria were not used, or the application was not eligible. */
	readonly standing: Standing | null;
}

export interface Proposal {
	/** Places that were left to give. */
	readonly places: number;
	/** Eligible applications. */
	readonly demand: number;
	/** Only when demand exceeds the places. */
	readonly criteriaUsed: boolean;
	/** The ranked first, in their order; then those that were not eligible, by name. */
	readonly answers: readonly ProposedAnswer[];
}

const eligibility = ({ complete, approved }: Candidate): Ground | undefined =>
	!complete ? 'not-complete' : !approved ? 'not-approved' : undefined;

/**
 * Who gets a place (R7). Eligible is what is complete and approved. When there are places enough, all who are
 * eligible get one and the criteria are not used; otherwise the ranking decides, and the rest wait in its order.
 */
export function allocate(
	candidates: readonly Candidate[],
	{ places, ...rule }: RankingRule & { readonly places: number }
): Proposal {
	const eligible = candidates.filter((one) => eligibility(one) === undefined);
	const left = Math.max(0, places);
	const criteriaUsed = eligible.length > left;
	const answers = criteriaUsed
		? rank(eligible, rule).map((standing): ProposedAnswer => {
				const within = standing.rank <= left;
				return {
					id: standing.id,
					outcome: within ? 'place' : 'waiting',
					ground: within ? 'within-places' : 'beyond-places',
					standing
				};
			})
		: byName(eligible).map(({ id }): ProposedAnswer => ({
				id,
				outcome: 'place',
				ground: 'enough-places',
				standing: null
			}));
	const refused = byName(candidates).flatMap((one): readonly ProposedAnswer[] => {
		const ground = eligibility(one);
		return ground ? [{ id: one.id, outcome: 'refused', ground, standing: null }] : [];
	});
	return { places: left, demand: eligible.length, criteriaUsed, answers: [...answers, ...refused] };
}

const byName = <One extends { readonly id: string }>(list: readonly One[]): readonly One[] =>
	list.toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));

/** What the head chose for one application; a reason is asked for where it is another than the proposal's. */
export interface Choice {
	readonly id: string;
	readonly outcome: string;
	readonly reason: string;
}

export interface DecidedAnswer extends ProposedAnswer {
	/** Why the decision is another than the ranking's; null where it is the same. */
	readonly deviation: string | null;
}

export type DecisionFault =
	| 'choice-missing'
	| 'deviation-needs-reason'
	| 'reason-too-long'
	| 'looks-like-cpr'
	| 'more-than-places'
	| 'not-eligible';

/** The head's decision over all, or what is wrong with it; `about` names the applications. */
export function decide(
	proposal: Proposal,
	choices: readonly Choice[]
): Result<readonly DecidedAnswer[], DecisionFault> {
	const decided: DecidedAnswer[] = [];
	for (const answer of proposal.answers) {
		const about = [answer.id];
		const choice = choices.find(({ id }) => id === answer.id);
		const outcome = allocationOutcomes.find((one) => one === choice?.outcome);
		if (!choice || !outcome) return refuse('choice-missing', about);
		if (outcome === answer.outcome) {
			decided.push({ ...answer, deviation: null });
			continue;
		}
		const isEligible = answer.ground !== 'not-complete' && answer.ground !== 'not-approved';
		if (!isEligible) return refuse('not-eligible', about);
		const deviation = writtenText(choice.reason);
		if (deviation === '') return refuse('deviation-needs-reason', about);
		if (deviation.length > limits.reason) return refuse('reason-too-long', about);
		if (containsCpr(deviation)) return refuse('looks-like-cpr', about);
		decided.push({ ...answer, outcome, deviation });
	}
	const given = decided.filter(({ outcome }) => outcome === 'place').length;
	return given > proposal.places ? refuse('more-than-places') : accept(decided);
}
