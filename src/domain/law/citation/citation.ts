import type { Section } from './section.ts';

/**
 * `current`: holds on the day. `outdated`: ended; its successors are named. `not-yet`: begins later.
 * `unconfirmed`: in the catalogue, but nobody has confirmed it. `unknown`: the catalogue cannot tell.
 */
export type CitationStatus = 'current' | 'outdated' | 'not-yet' | 'unknown' | 'unconfirmed';

/** One reference to law in a text, and what it means on a day. */
export interface Citation {
	/** Exactly what stands between `start` and `end` (UTF-16 offsets). */
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** In lower case; null where it cannot be known. */
	readonly act: string | null;
	/** Null where only an act is named. */
	readonly section: Section | null;
	/** Ids in the catalogue; several provisions may share a section. */
	readonly provisions: readonly string[];
	readonly status: CitationStatus;
	/** Ids of the provisions that carry on the same duty, where the cited ones have ended. */
	readonly successors: readonly string[];
	/** What the reader should know, in Danish. */
	readonly note: string | null;
}
