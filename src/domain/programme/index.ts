/**
 * The programme room knows offers, rounds, information meetings, applications, assessments, places, engagements and what
 * they bring about. It knows people only by id and role, and nothing of a child. It guards this: a place is given by
 * what is written down, the same for all, and whoever decides otherwise says why.
 */
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
