/**
 * Plan: the statutory beredskab. Knows plan types, sections, requirements, findings, adoption and
 * versions; decides completeness, lifecycle and the revision clock. Knows nothing of who reads it, of
 * forms or files. Guards that nothing missing is hidden, and that an adopted plan can always be published.
 */
export { adoptionProblems, recordAdoption } from './adoption.ts';
export type { Adoption, AdoptionFault, AdoptionInput, AdoptionProblem } from './adoption.ts';
export { checkPlan, requirementsFor } from './check-plan.ts';
export { checkImported, importPlan, type ImportedPlan } from './import/import-plan.ts';
export { cprPlaces, proposeImport, type ImportPart } from './import/import-proposal.ts';
export type { ImportProposal, ProposedCitation } from './import/import-proposal.ts';
export { themeNames } from './import/theme-words.ts';
export { placeInFile } from './import/place-in-file.ts';
export { leftOut, takeParts, textsOf } from './import/take-parts.ts';
export type { ImportChoices, TakingPartsFault } from './import/take-parts.ts';
export { joinLines, mendEncoding, mendText } from './import/mend-text.ts';
export type { ListedHeading, Piece, ReadImage, ReadText, TextPiece } from './import/read-text.ts';
export { comparePlans, type PlanComparison, type PlanText } from './comparison.ts';
export { type SectionComparison } from './comparison.ts';
export { changeName, comparisonSummary, reasonTexts } from './comparison-words.ts';
export type { ReasonNames } from './comparison-words.ts';
export { assignmentState, checkDueDay, reminderDue } from './assignment.ts';
export type { Assignment, AssignmentState } from './assignment.ts';
export { checkComment, threads, type CommentFault, type Thread } from './comment.ts';
export { actionReminder, followFindings, writtenNote } from './finding-note.ts';
export type { FindingNote, FollowedFinding, FollowState } from './finding-note.ts';
export type { NoteFault, NoteText } from './finding-note.ts';
export { affectedPassages, guideChange, guideChoices, settleGuideChange } from './guide-change.ts';
export type { GuideChange, GuideState } from './guide-change.ts';
export { arrangeHearing, hearingHashForm, hearingLimits, isReminderDue } from './hearing.ts';
export { takesAnswers } from './hearing.ts';
export type { HearingContent, HearingFault, HearingInput, InvitedBody } from './hearing.ts';
export { changesSince, handleAnswer, outcomeNames, outcomes, wholePlan } from './hearing-answer.ts';
export { writtenAnswer } from './hearing-answer.ts';
export type { HandlingFault, Outcome, SectionChange } from './hearing-answer.ts';
export { mayRead, mayWrite, movePlan, movesFrom, transitions } from './lifecycle.ts';
export type { Move, MoveGrounds, MoveRefusal, Transition } from './lifecycle.ts';
export { planStatuses, statusNames, type Plan, type PlanStatus, type Publication } from './plan.ts';
export type { Place } from './place.ts';
export { noStageEntry, parseStage, processOf, stages, writtenStage } from './process.ts';
export type { ProcessStage, Stage, StageEntry, StageFault } from './process.ts';
export { sectionsFrom, type PlanTemplate, type TemplateSection } from './plan-template.ts';
export { parsePlanType, planTypeAt, planTypeFacts, planTypes } from './plan-type.ts';
export type { PlanType, PlanTypeFacts } from './plan-type.ts';
export { promiseEntries, promiseReminder, writtenPromise } from './promise.ts';
export type { PlanPromise, PromiseEntry, PromiseFault, PromiseState } from './promise.ts';
export { promisedDates, type PromisedDate } from './reading/promised-date.ts';
export type { CheckedPlan, CheckedStatus } from './reading/plan-reading.ts';
export { levelNames, stopsRecommendation, verdict } from './requirement.ts';
export type { Due, Finding, Level, RequirementId, Verdict } from './requirement.ts';
export { reminderOn, type DueReminder, type Reminder } from './reminder.ts';
export { revisionClock, type RevisionClock } from './revision-clock.ts';
export { inReadingOrder, type Section } from './section.ts';
export { sittings, type SectionSave, type Sitting } from './section-history.ts';
export { takePassage, type GuideText, type TakingFault } from './taken-passage.ts';
export { freeze, versionHashForm, type PlanVersion, type VersionSection } from './version.ts';
export { mayInWriting, type WritingAct } from './writing-rights.ts';
export { mostUrgentFirst, type DueItem, type DueReason, type Urgency } from './what-now.ts';
