import type { Day } from '#domain/kernel';
import type { Catalogue } from '#domain/law';
import type { PlanType } from './plan-type.ts';
import { readPlan, type CheckedPlan } from './reading/plan-reading.ts';
import type { Finding, Requirement } from './requirement.ts';
import { adoptedByCouncil } from './requirements/adopted-by-council.ts';
import { aftercare } from './requirements/aftercare.ts';
import { cardsPublic } from './requirements/cards-public.ts';
import { coheresWithPolicies } from './requirements/coheres-with-policies.ts';
import { concreteInitiatives } from './requirements/concrete-initiatives.ts';
import { cooperationDescribed } from './requirements/cooperation-described.ts';
import { coversDetection } from './requirements/covers-detection.ts';
import { coversHandling } from './requirements/covers-handling.ts';
import { coversPrevention } from './requirements/covers-prevention.ts';
import { degreesApart } from './requirements/degrees-apart.ts';
import { digitalIncluded } from './requirements/digital-included.ts';
import { explainsControl, explainsWords } from './requirements/explains-words.ts';
import { fitsOrganisation } from './requirements/fits-organisation.ts';
import { fivePartners } from './requirements/five-partners.ts';
import { leaderMayBePassed } from './requirements/leader-may-be-passed.ts';
import { namesCurrent } from './requirements/names-current.ts';
import { neverRulesKept } from './requirements/never-rules-kept.ts';
import { numbersWork } from './requirements/numbers-work.ts';
import { ownedAndKnown } from './requirements/owned-and-known.ts';
import { ownerAndNextRevision } from './requirements/owner-and-next-revision.ts';
import { pathsBySuspect } from './requirements/paths-by-suspect.ts';
import { pathsForLeaders } from './requirements/paths-for-leaders.ts';
import { pathsForStaff } from './requirements/paths-for-staff.ts';
import { published } from './requirements/published.ts';
import { referencesCurrent } from './requirements/references-current.ts';
import { revisedWithinFourYears } from './requirements/revised-within-four-years.ts';
import { abusePlan, socialControlPlan } from './requirements/social-control-plan.ts';
import { witnessingIncluded } from './requirements/witnessing-included.ts';
import { written } from './requirements/written.ts';
import { youngPeopleIncluded } from './requirements/young-people-included.ts';

/** The four demands on form are the same for both plans. */
const form: readonly Requirement[] = [written, adoptedByCouncil, published, revisedWithinFourYears];

/** What the authority's recommendations ask of the one plan is only a thought for the other. */
const unconfirmed = (requirement: Requirement): Requirement => ({
	...requirement,
	confidence: 'recalled'
});

const byType: Readonly<Record<PlanType, readonly Requirement[]>> = {
	overgreb: [
		...form,
		coversPrevention,
		coversDetection,
		coversHandling,
		concreteInitiatives,
		pathsForStaff,
		pathsForLeaders,
		explainsWords,
		degreesApart,
		pathsBySuspect,
		cooperationDescribed,
		fivePartners,
		fitsOrganisation,
		coheresWithPolicies,
		ownedAndKnown,
		referencesCurrent,
		numbersWork,
		digitalIncluded,
		ownerAndNextRevision,
		socialControlPlan,
		namesCurrent,
		neverRulesKept,
		leaderMayBePassed,
		witnessingIncluded,
		youngPeopleIncluded,
		cardsPublic,
		aftercare
	],
	'social-kontrol': [
		...form,
		...[coversPrevention, coversDetection, coversHandling].map(unconfirmed),
		...[concreteInitiatives, pathsForStaff, pathsForLeaders].map(unconfirmed),
		explainsControl,
		...[cooperationDescribed, fitsOrganisation, coheresWithPolicies, ownedAndKnown].map(
			unconfirmed
		),
		referencesCurrent,
		numbersWork,
		ownerAndNextRevision,
		abusePlan,
		namesCurrent,
		unconfirmed(neverRulesKept),
		cardsPublic
	]
};

export const requirementsFor = (type: PlanType): readonly Requirement[] => byType[type];

/**
 * One finding for each requirement, in their order, as things stand on a day (P6). The catalogue is what
 * references to law are held against.
 */
export function checkPlan(
	plan: CheckedPlan,
	today: Day,
	catalogue: Catalogue | null = null
): readonly Finding[] {
	const reading = readPlan(plan, today, catalogue);
	return requirementsFor(plan.type).map(({ id, level, confidence, due, check }) => ({
		requirement: id,
		level,
		confidence,
		due,
		...check(reading)
	}));
}

/** What can be said of a text that nobody can read: nothing, and never that something is missing. */
export const cannotCheck = (type: PlanType, why: string): readonly Finding[] =>
	requirementsFor(type).map(({ id, level, confidence, due }) => ({
		requirement: id,
		level,
		confidence,
		due,
		status: 'cannot-tell',
		evidence: why,
		place: null
	}));
