import { confirmation } from '#domain/document';
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
	/** How far the number can be trusted, in words: no number stands without them. */
	readonly confirmation: string;
}

export function showContact(contact: ContactPoint, now: Date): ShownContact {
	const { slot, label, note, confirmedOn, confirmedBy } = contact;
	const overdue = contactStatus(contact, dayOf(now)) !== 'current';
	return {
		slot,
		label,
		number: phoneInPairs(contact.phone),
		href: phoneHref(contact.phone),
		hours: describeHours(contact.hours),
		openNow: isOpen(contact.hours, now),
		note,
		confirmedOn,
		confirmedBy,
		overdue,
		confirmation: confirmation({ confirmedOn, confirmedBy, overdue })
	};
}

export const bySlot = (contacts: readonly ShownContact[]): Readonly<Record<string, ShownContact>> =>
	Object.fromEntries(contacts.map((contact) => [contact.slot, contact]));
