import { audiences, type Audience } from '#domain/guide';

export interface AudienceWords {
	/** In an address: `?rolle=leder`. */
	readonly address: string;
	readonly plural: string;
}

export const audienceWords: Readonly<Record<Audience, AudienceWords>> = {
	staff: { address: 'medarbejder', plural: 'medarbejdere' },
	leader: { address: 'leder', plural: 'ledere' },
	chief: { address: 'chef', plural: 'chefer' },
	'plan-writer': { address: 'planskriver', plural: 'planskrivere' }
};

/** Null for no role, and for one we do not know: then everything is shown. */
export const readRole = (text: string | null): Audience | null =>
	audiences.find((one) => audienceWords[one].address === text) ?? null;

const list = new Intl.ListFormat('da', { type: 'conjunction' });

/** `medarbejdere, ledere og chefer` */
export const forWhom = (some: readonly Audience[]): string =>
	list.format(
		audiences.filter((one) => some.includes(one)).map((one) => audienceWords[one].plural)
	);
