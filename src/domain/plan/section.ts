import type { Document } from '#domain/document';

/** One chapter of a plan. People write one section at a time, so each has its own revision number. */
export interface Section {
	readonly id: string;
	readonly title: string;
	/** The guide's theme it answers to; null for what belongs to none, such as contacts. */
	readonly theme: string | null;
	/** From 1, in reading order. */
	readonly position: number;
	readonly body: Document;
	/** Counts saves, from 1: a save made on an older revision is seen, not overwritten. */
	readonly revision: number;
}

export const inReadingOrder = <Placed extends { readonly position: number }>(
	sections: readonly Placed[]
): readonly Placed[] => sections.toSorted((one, other) => one.position - other.position);
