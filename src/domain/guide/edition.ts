/**
 * Editions (G5): the guide as it holds from a day on, and the draft of the next one. A draft names only what
 * it changes; everything else stays as it is in the newest edition.
 */
import type { Day } from '#domain/kernel';
import type { Provision } from '#domain/law';
import type { Passage, Theme } from './passage.ts';

export interface Edition {
	readonly number: number;
	readonly publishedOn: Day;
	readonly summary: string;
}

/** A passage as an editor writes it: its place and its fingerprint come when it is published. */
export type PassageText = Omit<Passage, 'position' | 'hash' | 'approval'>;

/** A provision as an editor writes it: whether it is approved is not the editor's to say. */
export type ProvisionText = Omit<Provision, 'approval'>;

/** The words of a theme. The guide has six, in an order of their own. */
export type ThemeText = Omit<Theme, 'position'>;

interface TextOf {
	readonly passage: PassageText;
	readonly provision: ProvisionText;
	readonly theme: ThemeText;
}

/** What an edition consists of: themes, their passages, and the provisions they rest on. */
export type EditionSubject = keyof TextOf;
export const editionSubjects = ['theme', 'passage', 'provision'] as const;

export type DraftContent = TextOf[EditionSubject];

export type AmendmentKind = 'added' | 'changed' | 'moved' | 'retired';

/** What an edition did to one text, and why in the editor's words. */
export interface Amendment {
	readonly edition: number;
	readonly subjectKind: EditionSubject;
	readonly subject: string;
	readonly change: AmendmentKind;
	readonly title: string;
	readonly note: string;
	/** A provision as it stood before; everything else is kept whole in each edition. */
	readonly before: DraftContent | null;
}

/** `release`: brought by a new release of the content, for an editor to look through. */
export type DraftOrigin = 'editor' | 'release';

/** A text of one kind, so that kind and content cannot be mixed up. */
export type Named<Rest = unknown> = {
	readonly [Kind in EditionSubject]: {
		readonly subjectKind: Kind;
		readonly subject: string;
		/** Whole, as it is to stand; null when it is taken out. */
		readonly content: TextOf[Kind] | null;
	} & Rest;
}[EditionSubject];

/** One text that a draft writes, moves or takes out. */
export type DraftEntry = Named<{
	/** Where a passage is to stand among its theme's positions; null: where it stands. */
	readonly position: number | null;
	/** The fingerprint the text had when the draft took it up; null when the draft brings it. */
	readonly baseHash: string | null;
	/** Why, for the amendments log. */
	readonly note: string;
}>;

export type PlacedPassage = PassageText & { readonly position: number };

/** A whole edition, published or as it would be. */
export interface EditionContent {
	readonly themes: readonly Theme[];
	readonly passages: readonly PlacedPassage[];
	readonly provisions: readonly ProvisionText[];
}
