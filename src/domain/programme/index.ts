/**
 * The programme room knows offers, rounds, information meetings, applications, assessments, places, engagements and what
 * they bring about. It knows people only by id and role, and nothing of a child. It guards this: a place is given by
 * what is written down, the same for all, and whoever decides otherwise says why.
 */
export {
	differenceWords,
	figureWords,
	intervalWords,
	tooFewWords,
	valueWords
} from './effect-words.ts';
export { effectOf, effectsOf, figureOf, monthlyUse } from './effect.ts';
export type { Difference, Effect, Figure, MonthlyUse, OutcomeEffect } from './effect.ts';
export {
	isOverdue,
	mayMeasure,
	maySeeEngagement,
	mayWorkOn,
	mayWriteItem,
	writtenItem
} from './engagement-item.ts';
export type { EngagementItem, ItemFault, WrittenItem } from './engagement-item.ts';
export {
	engagementStepsFrom,
	engagementTransitions,
	moveEngagement
} from './engagement-lifecycle.ts';
export { engagementSteps, type EngagementStep, type StepRefusal } from './engagement-lifecycle.ts';
export {
	addMonths,
	engagementStatusNames,
	engagementStatuses,
	startEngagement
} from './engagement.ts';
export type { Engagement, EngagementStatus, SeenBy, Side, StartFault } from './engagement.ts';
export { choicesOf, itemKinds, parseItemKind, recommendationAnswers } from './item-kind.ts';
export type { ItemKind, ItemKindId, ItemPart } from './item-kind.ts';
export { momentNames, moments, writtenMeasure } from './measure.ts';
export type { Measure, MeasureFault, Moment, TypedMeasure } from './measure.ts';
export { findIndicator, outcomeNames, type Indicator, type OutcomeId } from './outcome.ts';
export { closingReport, type ProgrammeRecord, type ProgrammeReport } from './programme-report.ts';
export { engagementTimeline, phaseNames, type EngagementTimeline } from './timeline.ts';
