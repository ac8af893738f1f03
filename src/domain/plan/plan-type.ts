/** The two plans barnets lov asks of every municipality: same four demands on form, kept distinct and linked. */
export const planTypes = ['overgreb', 'social-kontrol'] as const;
export type PlanType = (typeof planTypes)[number];

export interface PlanTypeFacts {
	readonly name: string;
	/** What it is called in a menu or a row of a table. */
	readonly shortName: string;
	/** Id in the law catalogue. */
	readonly law: string;
	/** How the provision is written in a text. */
	readonly reference: string;
	/** Last part of `/k/<slug>/…`; permanent, since it stands on paper. */
	readonly address: string;
}

const facts: Readonly<Record<PlanType, PlanTypeFacts>> = {
	overgreb: {
		name: 'Beredskab mod vold og seksuelle overgreb mod børn og unge',
		shortName: 'Vold og seksuelle overgreb',
		law: 'barnets-lov-15-2',
		reference: 'barnets lov § 15, stk. 2',
		address: 'beredskab'
	},
	'social-kontrol': {
		name: 'Beredskab mod negativ social kontrol, æresrelaterede konflikter og ekstremisme',
		shortName: 'Negativ social kontrol m.m.',
		law: 'barnets-lov-15-3',
		reference: 'barnets lov § 15, stk. 3',
		address: 'social-kontrol'
	}
};

export const planTypeFacts = (type: PlanType): PlanTypeFacts => facts[type];

export const parsePlanType = (text: string): PlanType | undefined =>
	planTypes.find((type) => type === text);

/** The type whose public address this is. */
export const planTypeAt = (address: string): PlanType | undefined =>
	planTypes.find((type) => facts[type].address === address);
