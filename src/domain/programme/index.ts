/**
 * The programme room knows offers, rounds, information meetings, applications, assessments, places, engagements and what
 * they bring about. It knows people only by id and role, and nothing of a child. It guards this: a place is given by
 * what is written down, the same for all, and whoever decides otherwise says why.
 */
export { applicationSteps, applicationThemes, stepNames } from './application-fields.ts';
export type { ApplicationField, ApplicationStep } from './application-fields.ts';
export { actsFrom, applicationStatuses, moveApplication } from './application-lifecycle.ts';
export { mayApply, mayReadApplications, mayWriteField } from './application-lifecycle.ts';
export type { ApplicationGrounds, ApplicationRefusal } from './application-lifecycle.ts';
export type { ApplicationAct, ApplicationStatus, DecisionLevel } from './application-lifecycle.ts';
export { applicationLimits, checkField, completeness, fieldsFor } from './application-form.ts';
export { approvalHashForm, missingFields, roundState } from './application-form.ts';
export { submissionHashForm, writtenFieldsFor } from './application-form.ts';
export type { FieldFault, FieldValues, SubmissionContent } from './application-form.ts';
export { saveInField, type BesideText } from './field-text.ts';
export { checkTimes, chooseTime, mayAskForMeeting, meetingPlace } from './initial-meeting.ts';
export { meetingActs, meetingText, moveMeeting, notesAreAgreed } from './initial-meeting.ts';
export type { MeetingAct, MeetingFault, MeetingNotes, MeetingSide } from './initial-meeting.ts';
export type { MeetingState, ProposedTime } from './initial-meeting.ts';
export { checkHelp, earlierHelp, helpInWords, helpUnderName } from './earlier-help.ts';
export type { EarlierHelp, HelpFault, TypedHelp } from './earlier-help.ts';
export { instantAt, localTime, timeInWords } from './local-time.ts';
