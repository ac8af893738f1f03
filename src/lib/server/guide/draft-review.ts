/** What stands between a draft and its publication, and what it would change: the same for the page and for the deed. */
import {
	checkEdition,
	editionDifference,
	keyOf,
	overlay,
	staleEntries,
	type EditionChange,
	type EditionContent,
	type EditionFault,
	type OutsideUse
} from '#domain/guide';
import { newestHash, type HeldDraft } from './change-draft.ts';
import type { StoredEntry } from './draft-store.ts';

export interface DraftReview {
	/** The next edition as it would be. */
	readonly next: EditionContent;
	readonly changes: readonly (EditionChange & { readonly note: string })[];
	readonly faults: readonly EditionFault[];
	/** Taken up from a text that is no longer the newest. */
	readonly stale: readonly StoredEntry[];
}

export function reviewDraft(
	{ entries, newest }: Pick<HeldDraft, 'entries' | 'newest'>,
	used: readonly OutsideUse[]
): DraftReview {
	const next = overlay(newest, entries);
	const written = new Map(entries.map((entry) => [keyOf(entry), entry]));
	const likelyMoved = new Set(entries.map(({ subject }) => subject));
	return {
		next,
		changes: editionDifference(newest, next, likelyMoved).map((change) => ({
			...change,
			note: written.get(keyOf(change))?.note ?? ''
		})),
		faults: checkEdition(newest, next, used),
		stale: staleEntries(entries, (kind, subject) => newestHash(newest, kind, subject))
	};
}
