import { danishDate, parseDay } from '#domain/kernel';

/** A contact slot's live value, as every adapter shows it. No number stands without its confirmation. */
export interface ContactValue {
	/** Whom one reaches: "Modtagelsen". */
	readonly label: string;
	/** As people read it: "00 00 12 34", a mail address or an https page. */
	readonly value: string;
	/** `tel:`, `mailto:` or `https:`; null when the value cannot be followed. */
	readonly href: string | null;
	/** The day it was last confirmed (`YYYY-MM-DD`); null when nobody has. */
	readonly confirmedOn: string | null;
	readonly confirmedBy: string | null;
	/** Confirmed, but longer ago than the municipality allows itself. */
	readonly overdue: boolean;
}

export type ContactValues = Readonly<Record<string, ContactValue>>;

/** What stands where a slot has no value yet. */
export const missingContact = 'nummeret mangler – ring 114';

/** How far the value can be trusted; an overdue number is shown with 114 beside it, never taken down. */
export function confirmation({
	confirmedOn,
	confirmedBy,
	overdue
}: Pick<ContactValue, 'confirmedOn' | 'confirmedBy' | 'overdue'>): string {
	const on = confirmedOn === null ? undefined : parseDay(confirmedOn);
	if (!on) return 'ikke bekræftet';
	const by = confirmedBy ? ` af ${confirmedBy}` : '';
	const doubt = overdue ? ' – svarer ingen, så ring 114' : '';
	return `bekræftet ${danishDate(on)}${by}${doubt}`;
}

/** The contact as one piece of text: "Modtagelsen 00 00 12 34 (bekræftet 3. marts 2026)". */
export const contactText = (contact: ContactValue | undefined): string =>
	contact ? `${contact.label} ${contact.value} (${confirmation(contact)})` : missingContact;
