/**
 * The programme room knows offers, rounds, information meetings, applications, assessments, places, engagements and what
 * they bring about. It knows people only by id and role, and nothing of a child. It guards this: a place is given by
 * what is written down, the same for all, and whoever decides otherwise says why.
 */
export { allocate, decide, allocationOutcomes, allocationWords, freePlaces } from './allocation.ts';
export type { AllocationOutcome, Candidate, Choice, DecidedAnswer } from './allocation.ts';
export type { DecisionFault, Ground, Proposal, ProposedAnswer } from './allocation.ts';
export { answerApplication, mayAllocate, maySeeOutlook, takeBackPlace } from './answer-rights.ts';
export { mayReadAnswer, type TakeBackRefusal } from './answer-rights.ts';
export { asksForNote, heldScores, isAssessed, isCompared, meanWords } from './assessment.ts';
export {
	missingScores,
	scoreDifference,
	scoreScale,
	unexplained,
	validScores
} from './assessment.ts';
export { writtenScore, type Assessor, type JointNote, type Score } from './assessment.ts';
export { assessorState, mayAssess } from './assessment-rights.ts';
export type { AssessmentAct, AssessmentRefusal, AssessorState } from './assessment-rights.ts';
export { lotSeed } from './lot.ts';
export { adviserLoad, fillsQuarter, quartersFrom, yearFigures } from './outlook.ts';
export type { AdviserLoad, CountedApplication, Engaged, Quarter, YearFigures } from './outlook.ts';
export { helpedBefore, notHelpedBefore, rankingCriteria } from './ranking.ts';
export type { CriterionResult, JudgedCriterion, RankingRule, Standing } from './ranking.ts';
