import { daysBetween, type Day } from '#domain/kernel';
import type { OpeningHours } from './opening-hours.ts';

/**
 * A number in one place, with an owner and the day it was last confirmed (principle 4). Plan, path and
 * card refer to it by slot, so that a number confirmed today shows everywhere at once.
 */
export interface ContactPoint {
	/** `intake`, `after-hours`, `school-leader` … unique in its municipality. */
	readonly slot: string;
	readonly label: string;
	/** Digits only. */
	readonly phone: string;
	readonly hours: OpeningHours;
	/** One line, such as what to ask for. */
	readonly note: string | null;
	/** Where one notifies in writing: the municipality's own form (https), and its secure mailbox. */
	readonly formUrl: string | null;
	readonly secureMail: string | null;
	/** The function that keeps it right: never a private person's name in public. */
	readonly owner: string;
	/** Where the owner is written to when the number fails; never shown to the public. */
	readonly ownerEmail: string | null;
	readonly confirmedOn: Day | null;
	readonly confirmedBy: string | null;
	/** Grows with every change; guards against overwriting. */
	readonly revision: number;
}

/** A number not confirmed for so many days is marked. */
export const confirmationDays = 180;

export type ContactStatus = 'current' | 'overdue' | 'unconfirmed';

export function contactStatus(
	contact: Pick<ContactPoint, 'confirmedOn'>,
	today: Day
): ContactStatus {
	if (contact.confirmedOn === null) return 'unconfirmed';
	return daysBetween(contact.confirmedOn, today) > confirmationDays ? 'overdue' : 'current';
}

/** A number every Dane may call. It may be unconfirmed here; then it says so. */
export interface NationalContact {
	readonly id: string;
	readonly label: string;
	readonly phone: string;
	readonly note: string;
	readonly confidence: 'verified' | 'recalled';
	readonly source: string;
	readonly confirmedOn: Day | null;
	readonly confirmedBy: string | null;
}
