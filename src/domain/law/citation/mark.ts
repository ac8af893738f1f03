/** What the scan finds in a text, in its order, before acts and sections are brought together. */
import type { Act, Sign } from './act.ts';
import type { Place } from './place.ts';
import type { Piece } from './reading.ts';

export interface NamedAct {
	/** In lower case; null when the text names an act that cannot be known. */
	readonly name: string | null;
	readonly sign: Sign;
	/** The catalogue's act; null for one it does not know. */
	readonly act: Act | null;
	/** Rules that are no law: bylaws, contracts, agreements. */
	readonly foreign: boolean;
}

export interface ActMark {
	readonly kind: 'act';
	start: number;
	end: number;
	named: NamedAct;
	/** Misspelt: the reading is said. */
	near: boolean;
	/** Names its act even where no section stands by. */
	alone: boolean;
	/** Taken as part of a citation with a section. */
	used: boolean;
	/** Stands before a section of its own. */
	leads: boolean;
}

export interface SectionMark {
	readonly kind: 'section';
	start: number;
	end: number;
	readonly sign: Sign;
	readonly pieces: readonly Piece[];
	/** Counts only beside an act: `par. 15`, `artikel 5`. */
	readonly weak: boolean;
	/** The § itself is missing. */
	readonly lost: boolean;
	named: NamedAct | null;
	notes: (string | null)[];
	/** Its act stands by it, or in the list it belongs to. */
	beside: boolean;
	/** No act was named at all. */
	unnamed: boolean;
	dropped: boolean;
}

export type Mark = ActMark | SectionMark;

export const actMark = (
	{ start, end }: Place,
	named: NamedAct,
	{ near, alone }: Pick<ActMark, 'near' | 'alone'>
): ActMark => ({ kind: 'act', start, end, named, near, alone, used: false, leads: false });

export const unknownAct = (name: string | null, sign: Sign = '§'): NamedAct => ({
	name,
	sign,
	act: null,
	foreign: false
});

export const foreignRules: NamedAct = { name: null, sign: '§', act: null, foreign: true };
