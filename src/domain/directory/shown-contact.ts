import { confirmation } from '#domain/document';
import { isEmail } from '#domain/identity';
import { dayOf, isHttps, type Day } from '#domain/kernel';
import { contactStatus, type ContactPoint } from './contact-point.ts';
import { describeHours, isOpen, type OpeningHours } from './opening-hours.ts';
import { phoneHref, phoneInPairs } from './phone.ts';

/** A contact point as every page, path and card shows it. */
export interface ShownContact {
	readonly slot: string;
	readonly label: string;
	/** In pairs. */
	readonly number: string;
	readonly href: string;
	readonly opening: OpeningHours;
	/** In words; empty when hours are unknown. */
	readonly hours: string;
	readonly openNow: boolean;
	readonly note: string | null;
	/** Only an https address becomes a link, however it came in. */
	readonly formUrl: string | null;
	readonly secureMail: string | null;
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
		opening: contact.hours,
		hours: describeHours(contact.hours),
		openNow: isOpen(contact.hours, now),
		note,
		formUrl: contact.formUrl !== null && isHttps(contact.formUrl) ? contact.formUrl : null,
		secureMail:
			contact.secureMail !== null && isEmail(contact.secureMail) ? contact.secureMail : null,
		confirmedOn,
		confirmedBy,
		overdue,
		confirmation: confirmation({ confirmedOn, confirmedBy, overdue })
	};
}

export const bySlot = (contacts: readonly ShownContact[]): Readonly<Record<string, ShownContact>> =>
	Object.fromEntries(contacts.map((contact) => [contact.slot, contact]));
