/** A provision's validity and its themes, as people say them. */
import { danishDate, type Day } from '#domain/kernel';
import { isInForce, type Provision } from '#domain/law';

type Validity = Pick<Provision, 'inForceFrom' | 'inForceTo'>;

export type Standing = 'in-force' | 'not-yet' | 'no-longer';

export function standingOn(provision: Provision, on: Day): Standing {
	if (isInForce(provision, on)) return 'in-force';
	return provision.inForceTo !== null && provision.inForceTo < on ? 'no-longer' : 'not-yet';
}

/** Whole: "Gælder fra 1. januar 2024." An unknown day is said to be unknown. */
export function validityInWords({ inForceFrom, inForceTo }: Validity, today: Day): string {
	const past = inForceTo !== null && inForceTo < today;
	const coming = inForceFrom !== null && inForceFrom > today;
	const verb = past ? 'Gjaldt' : coming ? 'Kommer til at gælde' : 'Gælder';
	const to = inForceTo ? ` til og med ${danishDate(inForceTo)}` : '';
	if (inForceFrom) return `${verb} fra ${danishDate(inForceFrom)}${to}.`;
	return `${verb}${to}. Startdatoen står ikke i vores katalog.`;
}

/** Beside a name in a list; nothing where it holds. */
export function notInForceInWords(provision: Provision, on: Day): string | null {
	const { inForceFrom, inForceTo } = provision;
	switch (standingOn(provision, on)) {
		case 'in-force':
			return null;
		case 'no-longer':
			return `gælder ikke længere${inForceTo ? ` (til og med ${danishDate(inForceTo)})` : ''}`;
		case 'not-yet':
			return `gælder ikke endnu${inForceFrom ? ` (fra ${danishDate(inForceFrom)})` : ''}`;
	}
}

/** The catalogue's themes: what they are called, and which theme of the guide they are. */
export const lawThemes: Readonly<
	Record<string, { readonly name: string; readonly guide: string }>
> = {
	'formelle-krav': { name: 'Formelle krav', guide: 'formelle-krav' },
	'maalgruppe-definitioner': {
		name: 'Målgruppe og definitioner',
		guide: 'maalgruppe-og-definitioner'
	},
	forebyggelse: { name: 'Forebyggelse', guide: 'forebyggelse' },
	opsporing: { name: 'Opsporing', guide: 'opsporing' },
	haandtering: { name: 'Håndtering og handleveje', guide: 'haandtering-og-handleveje' },
	samarbejde: { name: 'Samarbejde', guide: 'samarbejde' }
};
