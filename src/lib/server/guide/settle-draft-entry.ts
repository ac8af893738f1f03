import { named, titleOf, type EditionSubject } from '#domain/guide';
import { refuse, type Result } from '#domain/kernel';
import {
	changeDraft,
	entryOf,
	newestHash,
	type DraftContext,
	type DraftRefusal
} from './change-draft.ts';
import { removeEntry, writeEntry } from './draft-store.ts';
import { textIn } from './edition-content.ts';

export type SettleRefusal = DraftRefusal | 'changed-by-another';

interface Settled {
	readonly draft: string;
	readonly subjectKind: EditionSubject;
	readonly subject: string;
	/** The revision of the draft's text the editor saw. */
	readonly revision: number;
}

/** Lets a text stand as the newest edition has it: what the draft made of it goes. */
export async function dropDraftEntry(
	context: DraftContext,
	input: Settled
): Promise<Result<void, SettleRefusal>> {
	const { subjectKind, subject } = input;
	return changeDraft(context, input.draft, async (tx, held) => {
		const entry = entryOf(held, subjectKind, subject);
		if (!entry) return refuse('not-found');
		if (entry.revision !== input.revision) return refuse('changed-by-another');
		await removeEntry(tx, input.draft, input);
		const content = entry.content ?? textIn(held.newest, subjectKind, subject) ?? null;
		return {
			ok: true,
			value: undefined,
			change: {
				kind: 'guide-text-dropped',
				title: titleOf(named(subjectKind, subject, content)),
				about: subject
			}
		};
	});
}

/**
 * The editor has seen what the newest edition now says of a stale text, and keeps the draft's. `newest` is the
 * fingerprint of what was seen; null when the newest edition has no such text.
 */
export async function keepStaleEntry(
	context: DraftContext,
	input: Settled & { readonly newest: string | null }
): Promise<Result<void, SettleRefusal>> {
	const { subjectKind, subject } = input;
	return changeDraft(context, input.draft, async (tx, held) => {
		const entry = entryOf(held, subjectKind, subject);
		if (!entry) return refuse('not-found');
		const baseHash = newestHash(held.newest, subjectKind, subject);
		if (entry.revision !== input.revision || baseHash !== input.newest) {
			return refuse('changed-by-another');
		}
		await writeEntry(tx, input.draft, {
			...entry,
			baseHash,
			savedAt: context.now.toISOString(),
			savedBy: context.actor.personId
		});
		return {
			ok: true,
			value: undefined,
			change: {
				kind: 'guide-text-kept',
				title: titleOf(named(subjectKind, subject, entry.content)),
				about: subject
			}
		};
	});
}
