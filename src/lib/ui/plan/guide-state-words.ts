import type { GuideState } from '#domain/plan';

/** How a text taken from the guide stands to the newest edition, in a few words and in a sentence. */
export const guideStateNames: Readonly<Record<GuideState, string>> = {
	unchanged: 'uændret',
	'changed-here': 'ændret her',
	'changed-upstream': 'ændret i guiden',
	'changed-both': 'ændret begge steder',
	conflict: 'I og guiden er uenige',
	'removed-upstream': 'taget ud af guiden'
};

export const guideStateTexts: Readonly<Record<GuideState, string>> = {
	unchanged: 'Teksten er den samme i guiden og hos jer.',
	'changed-here': 'I har ændret teksten. Guiden er den samme.',
	'changed-upstream': 'Guiden har en ny tekst. I har ikke ændret jeres.',
	'changed-both': 'Guiden og I har ændret hver sit sted. Ændringerne kan stå sammen.',
	conflict: 'Guiden og I har ændret det samme sted. Vælg en af teksterne, eller skriv den selv.',
	'removed-upstream': 'Guiden har ikke teksten mere. Behold den som jeres egen, eller tag den ud.'
};

/** `3 afsnit bygger på ændret vejledning`, as it stands in notices and lists. */
export const guideNotice = (count: number): string =>
	`${count === 1 ? 'Ét afsnit' : `${count} afsnit`} bygger på ændret vejledning`;
