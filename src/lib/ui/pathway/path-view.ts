/** What a path screen is made from: the path, the place it is for, and the numbers as they are today. */
import type { OpeningHours, ShownContact } from '#domain/directory';
import type { Day } from '#domain/kernel';
import { confirmedOnly, type Compiled } from '#domain/pathway';

export type PathContact = Pick<
	ShownContact,
	'label' | 'number' | 'href' | 'hours' | 'note' | 'confirmedOn' | 'overdue' | 'confirmation'
> & {
	/** Where it can be said that a municipality's own number does not work. */
	readonly reportAt?: string;
	/** By which the phone's clock tells whether somebody answers there now; only for the intake. */
	readonly opening?: OpeningHours;
	/** Where one notifies in writing. */
	readonly formUrl?: string | null;
	readonly secureMail?: string | null;
};

export interface PathPlace {
	readonly municipality: { readonly name: string; readonly slug: string } | null;
	/** True where no local path is published: the national one is shown. */
	readonly national: boolean;
	/** By slot: `intake`, `after-hours`, `leader`, `chief`, `board`, `consultant`, `police`, `child-helpline`. */
	readonly contacts: Readonly<Record<string, PathContact>>;
	readonly version: { readonly number: string; readonly publishedOn: Day | null };
	/** Short names of the provisions a step may rest on: `barnets lov § 133, stk. 1`. */
	readonly law: Readonly<Record<string, { readonly reference: string; readonly title: string }>>;
}

export interface PathView {
	readonly path: Compiled;
	readonly place: PathPlace;
}

/** Only what the phone shows: confirmed steps, and the slots and provisions they name. */
export function phoneView(path: Compiled, place: PathPlace): PathView {
	const confirmed = confirmedOnly(path);
	const laws = new Set(confirmed.steps.flatMap(({ law }) => law));
	const slots = [...path.slots, 'child-helpline'];
	const shown = Object.entries(place.contacts).filter(([slot]) => slots.includes(slot));
	return {
		path: confirmed,
		place: {
			...place,
			contacts: Object.fromEntries(
				shown.map(([slot, contact]) => [slot, asShown(contact, slot === 'intake')])
			),
			law: Object.fromEntries(Object.entries(place.law).filter(([id]) => laws.has(id)))
		}
	};
}

const asShown = (contact: PathContact, isIntake: boolean): PathContact => ({
	label: contact.label,
	number: contact.number,
	href: contact.href,
	hours: contact.hours,
	note: contact.note,
	confirmedOn: contact.confirmedOn,
	overdue: contact.overdue,
	confirmation: contact.confirmation,
	...(contact.reportAt ? { reportAt: contact.reportAt } : {}),
	...(isIntake && contact.opening?.length ? { opening: contact.opening } : {}),
	...(contact.formUrl ? { formUrl: contact.formUrl } : {}),
	...(contact.secureMail ? { secureMail: contact.secureMail } : {})
});
