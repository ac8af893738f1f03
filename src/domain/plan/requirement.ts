import type { Place } from './place.ts';
import type { PlanReading } from './reading/plan-reading.ts';

/**
 * What the act and its authority ask of a plan's text (F1–F23), and the frequent defects that no F names (D8 …).
 * One small file each under `requirements/`.
 * The words a person reads (name, what to do next) are content; the rule is here.
 */
export type RequirementId =
	`F${OneTo9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23}` | Defect;
type OneTo9 = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
/** Frequent defects of real plans that no F names, by their number in the comparison of forty plans. */
type Defect = 'D8' | 'D9' | 'D10' | 'D12' | 'D13' | 'D16' | 'D19';

/** LAW: the act says must. AUTH: the authority says must. SHOULD: guidance. PRAC: good practice. */
export type Level = 'LAW' | 'AUTH' | 'SHOULD' | 'PRAC';

/** The step before which it ought to be in place. */
export type Due = 'recommendation' | 'adoption' | 'publication';

export interface Answer {
	readonly status: 'met' | 'missing' | 'cannot-tell';
	/** One or two Danish sentences that show what the answer rests on. */
	readonly evidence: string;
	/** Where to look; null when it is about the plan as a whole. */
	readonly place: Place | null;
}

export interface Requirement {
	readonly id: RequirementId;
	readonly level: Level;
	readonly confidence: 'verified' | 'recalled';
	readonly due: Due;
	readonly check: (reading: PlanReading) => Answer;
}

export interface Finding extends Answer {
	readonly requirement: RequirementId;
	readonly level: Level;
	readonly confidence: 'verified' | 'recalled';
	readonly due: Due;
}

/** As law and guidance are called in a report. */
export const levelNames: Readonly<Record<Level, string>> = {
	LAW: 'LOV',
	AUTH: 'MYNDIGHED',
	SHOULD: 'BØR',
	PRAC: 'PRAKSIS'
};

export type Verdict = 'opfyldt' | 'mangler' | 'bør' | 'overvej' | 'kan ikke afgøres';

/** Only a verified demand of the act or the authority may say *mangler*. */
export function verdict({ status, level, confidence }: Finding): Verdict {
	if (status === 'met') return 'opfyldt';
	if (status === 'cannot-tell') return 'kan ikke afgøres';
	if (confidence !== 'verified' || level === 'PRAC') return 'overvej';
	return level === 'SHOULD' ? 'bør' : 'mangler';
}

/** True for what the director must either have in place or answer with a recorded reason. */
export const stopsRecommendation = (finding: Finding): boolean =>
	finding.due === 'recommendation' && verdict(finding) === 'mangler';

export const met = (evidence: string, place: Place | null = null): Answer => ({
	status: 'met',
	evidence,
	place
});

export const missing = (evidence: string, place: Place | null = null): Answer => ({
	status: 'missing',
	evidence,
	place
});

export const cannotTell = (evidence: string, place: Place | null = null): Answer => ({
	status: 'cannot-tell',
	evidence,
	place
});
