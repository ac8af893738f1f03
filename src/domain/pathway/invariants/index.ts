/** Every invariant that `verify` checks, those of law and guidance by number, then those of form. */
import type { Invariant } from './invariant.ts';
import { appealWhenNobodyActs } from './appeal-when-nobody-acts.ts';
import { assessedWithinADay } from './assessed-within-a-day.ts';
import { assessmentDecided } from './assessment-decided.ts';
import { authorityTalksWithChild } from './authority-talks-with-child.ts';
import { authorityTellsParents } from './authority-tells-parents.ts';
import { bothChildrenHelped } from './both-children-helped.ts';
import { bothChildrenNotified } from './both-children-notified.ts';
import { childHeard } from './child-heard.ts';
import { childNotQuestioned } from './child-not-questioned.ts';
import { childrensHouseUsed } from './childrens-house-used.ts';
import { emergencyClocks } from './emergency-clocks.ts';
import { emergencyFirst } from './emergency-first.ts';
import { employeeCaseGoesUp } from './employee-case-goes-up.ts';
import { houseSharesFreely } from './house-shares-freely.ts';
import { interviewExplained } from './interview-explained.ts';
import { lawNamed } from './law-named.ts';
import { leaderCasePassesLeader } from './leader-case-passes-leader.ts';
import { leaderMayBePassed } from './leader-may-be-passed.ts';
import { neverContradicted } from './never-contradicted.ts';
import { newMunicipalityTold } from './new-municipality-told.ts';
import { noConsentNeeded } from './no-consent-needed.ts';
import { noDeadEnd } from './no-dead-end.ts';
import { noLeaveFromLeader } from './no-leave-from-leader.ts';
import { notificationMade } from './notification-made.ts';
import { notifiedAtOnce } from './notified-at-once.ts';
import { numberToCall } from './number-to-call.ts';
import { parentsNotTold } from './parents-not-told.ts';
import { policeByAuthority } from './police-by-authority.ts';
import { reassessedByAnother } from './reassessed-by-another.ts';
import { receiptInSixDays } from './receipt-in-six-days.ts';
import { riskBeforeFamily } from './risk-before-family.ts';
import { siblingsConsidered } from './siblings-considered.ts';
import { suspectedNotWarned } from './suspected-not-warned.ts';
import { tracesAtOnce } from './traces-at-once.ts';
import { writtenDown } from './written-down.ts';

export const invariants: readonly Invariant[] = [
	notificationMade,
	notifiedAtOnce,
	noLeaveFromLeader,
	noConsentNeeded,
	parentsNotTold,
	suspectedNotWarned,
	authorityTellsParents,
	childNotQuestioned,
	assessedWithinADay,
	authorityTalksWithChild,
	childHeard,
	assessmentDecided,
	siblingsConsidered,
	childrensHouseUsed,
	houseSharesFreely,
	receiptInSixDays,
	reassessedByAnother,
	policeByAuthority,
	emergencyFirst,
	riskBeforeFamily,
	employeeCaseGoesUp,
	leaderCasePassesLeader,
	bothChildrenHelped,
	bothChildrenNotified,
	newMunicipalityTold,
	emergencyClocks,
	writtenDown,
	appealWhenNobodyActs,
	interviewExplained,
	tracesAtOnce,
	noDeadEnd,
	neverContradicted,
	lawNamed,
	leaderMayBePassed,
	numberToCall
];
