/**
 * What stands on paper: a card (H7) or a house's poster. One set of data and words for the page, the pocket and the
 * wall. Only confirmed steps are on it, and no number without the day it was confirmed.
 */
import type { ShownContact, ShownFacts } from '#domain/directory';
import type { Day } from '#domain/kernel';
import type { Role } from './definition.ts';

export interface Sheet {
	/** Its official name. */
	readonly municipality: string;
	/** The house it is for; null where it is for all of them. */
	readonly house: string | null;
	/** Null where the municipality has given no number. */
	readonly intake: ShownContact | null;
	readonly afterHours: ShownContact | null;
	/** What the house says of itself, where that helps the reader. */
	readonly facts: ShownFacts | null;
	/** Made from the national path, where the municipality has none of its own. */
	readonly national: boolean;
	readonly version: string;
	readonly madeOn: Day;
	readonly validUntil: Day;
	/** Where the code leads. */
	readonly address: string;
	/** Modules a side, and an SVG path in a square of that size. */
	readonly qr: { readonly size: number; readonly path: string };
}

export interface SheetLine {
	readonly id: string;
	readonly text: string;
}

export interface CardSheet extends Sheet {
	readonly slug: string;
	/** Whom the suspicion concerns, as the path offers it. */
	readonly title: string;
	readonly role: Role;
	/** The settings it is for, in words; none where it holds in most of them. */
	readonly settings: readonly string[];
	readonly steps: readonly SheetLine[];
	/** How many steps stand on the path alone. */
	readonly more: number;
	/** What others do, once the reader has called. */
	readonly then: readonly SheetLine[];
	readonly never: readonly SheetLine[];
}

const roleNames: Readonly<Record<Role, string>> = {
	staff: 'medarbejderens kort',
	leader: 'lederens kort',
	chief: 'chefens kort',
	authority: 'myndighedens kort'
};

export const cardTitle = ({ title }: Pick<CardSheet, 'title'>): string =>
	`Mistanke mod ${title.charAt(0).toLocaleLowerCase('da')}${title.slice(1)}`;

/** Below the title: whose card it is, and where. */
export const cardAbout = ({ role, settings }: Pick<CardSheet, 'role' | 'settings'>): string =>
	[roleNames[role], ...settings].join(' · ');

export const sheetWords = {
	danger: 'Fare nu',
	noIntake: 'Din kommunes modtagelse',
	noIntakeHow: 'Ring til kommunens hovednummer, og bed om modtagelsen.',
	closed: 'Efter lukketid',
	closedHow: 'Bed om den sociale vagt.',
	more: 'Resten af trinene står på handlevejen.',
	then: 'Derefter sker der',
	goTo: 'Her i huset:',
	orTo: 'Afløser:',
	told: 'Stedets egne oplysninger'
} as const;

export const posterWords = {
	title: 'Bekymret for et barn?',
	lead: 'Ring nu. Du skal ikke være sikker.',
	pastLeader: 'Retter mistanken sig mod lederen? Så gå uden om lederen, og ring selv.',
	cards: 'Handlekortene:',
	code: 'Scan koden, og se, hvad du gør nu.'
} as const;

/** Whose words they are. */
export const sheetOrigin = ({ municipality, house, national, version }: Sheet): string =>
	`${house ? `${house}, ` : ''}${municipality}${national ? ', den nationale handlevej' : ''}, version ${version}.`;
