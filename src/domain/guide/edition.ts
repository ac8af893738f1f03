/**
 * Editions (G5): the guide as it holds from a day on, and the draft of the next one. A draft names only what
 * it changes; everything else stays as it is in the newest edition.
 */
import type { Day } from '#domain/kernel';
import type { Provision } from '#domain/law';
import type { Passage } from './passage.ts';

export interface Edition {
	readonly number: number;
	readonly publishedOn: Day;
	readonly summary: string;
}

/** What an edition consists of: the guide's passages, and the provisions they rest on. */
export type EditionSubject = 'passage' | 'provision';

export type AmendmentKind = 'added' | 'changed' | 'moved' | 'retired';

/** `release`: brought by a new release of the content, for an editor to look through. */
export type DraftOrigin = 'editor' | 'release';

/** A passage as an editor writes it: its place and its fingerprint come when it is published. */
export type PassageText = Omit<Passage, 'position' | 'hash'>;

export type DraftContent = PassageText | Provision;
