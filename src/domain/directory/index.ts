/**
 * Directory: municipalities, institutions, units and their contact points. Knows whether a number is
 * current and whether somebody answers now; knows nothing of plans or paths that refer to it. Guards
 * principle 4: facts are data, with an owner and a day of confirmation.
 */
export {
	confirmationDays,
	contactStatus,
	type ContactPoint,
	type ContactStatus,
	type NationalContact
} from './contact-point.ts';
export { institutionKinds, settingOf, type Institution, type Unit } from './institution.ts';
export {
	checkFacts,
	factsStatus,
	showFacts,
	type FactsRefusal,
	type FactsStatus,
	type InstitutionFacts,
	type ShownFacts,
	type ShownPerson,
	type TypedFacts
} from './institution-facts.ts';
export {
	askingDays,
	confirmationState,
	daysLeft,
	isToBeAsked,
	noticeDays,
	type ConfirmationState
} from './confirmation-round.ts';
export { regionOn, type Municipality, type Region } from './municipality.ts';
export {
	describeHours,
	hoursOfWeek,
	isOpen,
	openness,
	week,
	weekdayNames,
	weekOfHours,
	type DayHours,
	type Openness,
	type OpeningHours,
	type OpenPeriod,
	type Weekday
} from './opening-hours.ts';
export { bySlot, showContact, type ShownContact } from './shown-contact.ts';
export { parseLocalPhone, parsePhone, phoneHref, phoneInPairs } from './phone.ts';
export { isSlot, nationalSlots, neededSlots, slotName, slotRank } from './slot.ts';
export { isNamed, type Use, type UsePlace } from './use.ts';
