/**
 * The programme room knows offers, rounds, information meetings, applications, assessments, places, engagements and what
 * they bring about. It knows people only by id and role, and nothing of a child. It guards this: a place is given by
 * what is written down, the same for all, and whoever decides otherwise says why.
 */
export { differenceWords, figureWords, tooFewWords } from './effect-words.ts';
export { effectsOf, figureOf, monthlyUse } from './effect.ts';
export type { Effect, Figure, MonthlyUse, OutcomeEffect } from './effect.ts';
export { isOverdue, mayMeasure, maySeeEngagement, mayWorkOn } from './engagement-item.ts';
export { mayWriteItem, writtenItem } from './engagement-item.ts';
export type { EngagementItem, ItemFault } from './engagement-item.ts';
export { engagementSteps, engagementStepsFrom } from './engagement-lifecycle.ts';
export { moveEngagement } from './engagement-lifecycle.ts';
export type { EngagementStep, StepRefusal } from './engagement-lifecycle.ts';
export { addMonths, engagementStatusNames, startEngagement } from './engagement.ts';
export type { Engagement, EngagementStatus, SeenBy, Side, StartFault } from './engagement.ts';
export { choicesOf, itemKinds, parseItemKind, recommendationAnswers } from './item-kind.ts';
export type { ItemKindId, ItemPart } from './item-kind.ts';
export { momentNames, moments, writtenMeasure } from './measure.ts';
export type { Measure, MeasureFault, Moment, TypedMeasure } from './measure.ts';
export { findIndicator, outcomeNames, type Indicator } from './outcome.ts';
export { closingReport } from './programme-report.ts';
export { engagementTimeline, phaseNames, type EngagementTimeline } from './timeline.ts';
export { checkEnding, checkRound, type EndingFault } from './check-round.ts';
export type { RoundFault, TypedRound } from './check-round.ts';
export { clockOf, deadlineInWords, endOf, lastDay, spanInWords, startOf } from './danish-time.ts';
export { checkMeeting, isMoved, mayHoldMeetings, mayWithMeeting } from './information-meeting.ts';
export { meetingStatus, meetingStatusWords, takesSignUps } from './information-meeting.ts';
export type {
	MeetingAct,
	MeetingContent,
	MeetingFault,
	MeetingStatus,
	TypedMeeting
} from './information-meeting.ts';
export {
	checkOffer,
	decisionLevels,
	heaviest,
	idFrom,
	lengthInWords,
	levelWords
} from './offer.ts';
export { sameCriteria, type Criterion, type Offer, type OfferContent } from './offer.ts';
export type { DecisionLevel, OfferFault, TypedOffer } from './offer.ts';
export { mayAtDesk, mayWithRound, type DeskAct, type RoundActFault } from './offer-rights.ts';
export { criteriaFrozen, fewestPlaces, noUse, placesGiven, placesLeft } from './places.ts';
export { placesToGive, type RoundUse, type UsedRound } from './places.ts';
export { awaits, textPieces, type TextPiece } from './programme-text.ts';
export { isOpen, roundState, stateWords, type Round, type RoundContent } from './round.ts';
export type { RoundMode, RoundState } from './round.ts';
export { checkSignUp, isMeetingReminderDue, movingUp, nextNumber, nextState } from './sign-up.ts';
export { placeInLine, type InLine, type SignUpFault, type TypedSignUp } from './sign-up.ts';
export { applicationSteps, applicationThemes, stepNames } from './application-fields.ts';
export type { ApplicationField, ApplicationStep } from './application-fields.ts';
export { actsFrom, applicationStatuses, moveApplication } from './application-lifecycle.ts';
export { mayApply, mayReadApplications, mayWriteField } from './application-lifecycle.ts';
export type { ApplicationGrounds, ApplicationRefusal } from './application-lifecycle.ts';
export type { ApplicationAct, ApplicationStatus } from './application-lifecycle.ts';
export { applicationLimits, checkField, completeness, fieldsFor } from './application-form.ts';
export { approvalHashForm, missingFields, submissionWindow } from './application-form.ts';
export { submissionHashForm, writtenFieldsFor } from './application-form.ts';
export type { FieldFault, FieldValues, SubmissionContent } from './application-form.ts';
export { saveInField, type BesideText } from './field-text.ts';
export { checkTimes, chooseTime, mayAskForMeeting, meetingPlace } from './initial-meeting.ts';
export { meetingActs, meetingText, moveMeeting, notesAreAgreed } from './initial-meeting.ts';
export type { InitialMeetingAct, InitialMeetingFault } from './initial-meeting.ts';
export type { MeetingNotes, MeetingSide } from './initial-meeting.ts';
export type { MeetingState, ProposedTime } from './initial-meeting.ts';
export { checkHelp, earlierHelp, helpInWords, helpUnderName } from './earlier-help.ts';
export type { EarlierHelp, HelpFault, TypedHelp } from './earlier-help.ts';
export { instantAt, localTime, timeInWords } from './local-time.ts';
