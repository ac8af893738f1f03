import { dayOf, type Day } from '#domain/kernel';
import { contactStatus, type ContactPoint } from './contact-point.ts';
import { describeHours, isOpen } from './opening-hours.ts';
import { phoneHref, phoneInPairs } from './phone.ts';

/** A contact point as every page, path and card shows it. */
export interface ShownContact {
	readonly slot: string;
	readonly label: string;
	/** In pairs. */
	readonly number: string;
	readonly href: string;
	/** Empty when hours are unknown. */
	readonly hours: string;
	readonly openNow: boolean;
	readonly note: string | null;
	readonly confirmedOn: Day | null;
	readonly confirmedBy: string | null;
	/** Not confirmed for long, or never: shown with 114 beside it. */
	readonly overdue: boolean;
}

export const showContact = (contact: ContactPoint, now: Date): ShownContact => ({
	slot: contact.slot,
	label: contact.label,
	number: phoneInPairs(contact.phone),
	href: phoneHref(contact.phone),
	hours: describeHours(contact.hours),
	openNow: isOpen(contact.hours, now),
	note: contact.note,
	confirmedOn: contact.confirmedOn,
	confirmedBy: contact.confirmedBy,
	overdue: contactStatus(contact, dayOf(now)) !== 'current'
});

export const bySlot = (contacts: readonly ShownContact[]): Readonly<Record<string, ShownContact>> =>
	Object.fromEntries(contacts.map((contact) => [contact.slot, contact]));
