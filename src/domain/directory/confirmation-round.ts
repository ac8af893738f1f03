/** When the owner of a number is asked to confirm it (principle 4): in good time, when it is overdue, and then monthly. */
import { daysBetween, type Day } from '#domain/kernel';
import { confirmationDays } from './contact-point.ts';

/** So many days before a number is overdue its owner is asked the first time. */
export const noticeDays = 14;
/** While it is overdue, so many days pass between two letters. */
export const askingDays = 30;

export interface Confirmed {
	readonly confirmedOn: Day | null;
	/** When the owner was last asked. */
	readonly askedOn: Day | null;
}

/** `soon`: within the notice. A number that nobody has ever confirmed is overdue. */
export type ConfirmationState = 'current' | 'soon' | 'overdue';

export function confirmationState(confirmedOn: Day | null, today: Day): ConfirmationState {
	const left = daysLeft(confirmedOn, today);
	if (left < 0) return 'overdue';
	return left <= noticeDays ? 'soon' : 'current';
}

/** Days until it is overdue; negative when it is. */
export const daysLeft = (confirmedOn: Day | null, today: Day): number =>
	confirmedOn === null ? -1 : confirmationDays - daysBetween(confirmedOn, today);

/** Once in the notice, once when it has become overdue, and then every month until somebody confirms it. */
export function isToBeAsked({ confirmedOn, askedOn }: Confirmed, today: Day): boolean {
	const state = confirmationState(confirmedOn, today);
	if (state === 'current') return false;
	if (askedOn === null) return true;
	// What was asked before the last confirmation has been answered.
	if (confirmedOn !== null && confirmationState(confirmedOn, askedOn) !== state) return true;
	return state === 'overdue' && daysBetween(askedOn, today) >= askingDays;
}
