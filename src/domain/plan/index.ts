/**
 * Plan: the statutory beredskab. Knows plan types, sections, requirements, findings, adoption and
 * versions; decides completeness, lifecycle and the revision clock. Knows nothing of who reads it, of
 * forms or files. Guards that nothing missing is hidden, and that an adopted plan can always be published.
 */
export {
	adoptionProblems,
	recordAdoption,
	type Adoption,
	type AdoptionFault,
	type AdoptionInput,
	type AdoptionProblem
} from './adoption.ts';
export { checkPlan, requirements } from './check-plan.ts';
export {
	affectedPassages,
	guideChange,
	guideChoices,
	settleGuideChange,
	type GuideChange,
	type GuideState
} from './guide-change.ts';
export {
	mayRead,
	mayWrite,
	movePlan,
	movesFrom,
	transitions,
	type Move,
	type MoveGrounds,
	type MoveRefusal,
	type Transition
} from './lifecycle.ts';
export { planStatuses, statusNames, type Plan, type PlanStatus, type Publication } from './plan.ts';
export type { Place } from './place.ts';
export { sectionsFrom, type PlanTemplate, type TemplateSection } from './plan-template.ts';
export {
	parsePlanType,
	planTypeAt,
	planTypeFacts,
	planTypes,
	type PlanType,
	type PlanTypeFacts
} from './plan-type.ts';
export type { CheckedPlan, CheckedStatus } from './reading/plan-reading.ts';
export {
	stopsRecommendation,
	verdict,
	type Due,
	type Finding,
	type Level,
	type RequirementId,
	type Verdict
} from './requirement.ts';
export { reminderOn, type DueReminder, type Reminder } from './reminder.ts';
export { revisionClock, type RevisionClock } from './revision-clock.ts';
export { inReadingOrder, type Section } from './section.ts';
export { takePassage, type GuideText, type TakingFault } from './taken-passage.ts';
export { freeze, versionHashForm, type PlanVersion, type VersionSection } from './version.ts';
export { mostUrgentFirst, type DueItem, type DueReason, type Urgency } from './what-now.ts';
