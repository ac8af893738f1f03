import { named, titleOf, type EditionSubject } from '#domain/guide';
import { containsCpr, limits, refuse, writtenText, type Result } from '#domain/kernel';
import {
	changeDraft,
	entryOf,
	newestHash,
	type DraftContext,
	type DraftRefusal
} from './change-draft.ts';
import { removeEntry, writeEntry } from './draft-store.ts';
import { textIn } from './edition-content.ts';

export type RetireRefusal =
	| DraftRefusal
	| 'themes-stay'
	| 'note-missing'
	| 'note-too-long'
	| 'looks-like-cpr'
	| 'changed-by-another';

/**
 * Takes a text out of the next edition, with the reason for the amendments log. A text that the draft brought
 * itself simply goes. What somebody else has written since the page was opened is not thrown away.
 */
export async function retireDraftText(
	context: DraftContext,
	input: {
		readonly draft: string;
		readonly subjectKind: EditionSubject;
		readonly subject: string;
		readonly revision: number;
		readonly note: string;
	}
): Promise<Result<void, RetireRefusal>> {
	const { subjectKind, subject } = input;
	return changeDraft(context, input.draft, async (tx, held) => {
		const entry = entryOf(held, subjectKind, subject);
		const base = textIn(held.newest, subjectKind, subject);
		const content = entry?.content ?? base;
		if (!content) return refuse('not-found');
		if (subjectKind === 'theme') return refuse('themes-stay');
		if ((entry?.revision ?? 0) !== input.revision) return refuse('changed-by-another');
		const note = writtenText(input.note);
		if (base && note === '') return refuse('note-missing');
		if (note.length > limits.reason) return refuse('note-too-long');
		if (containsCpr(note)) return refuse('looks-like-cpr');
		if (base) {
			await writeEntry(tx, input.draft, {
				subjectKind,
				subject,
				content: null,
				position: null,
				baseHash: entry ? entry.baseHash : newestHash(held.newest, subjectKind, subject),
				note,
				revision: (entry?.revision ?? 0) + 1,
				savedAt: context.now.toISOString(),
				savedBy: context.actor.personId
			});
		} else {
			await removeEntry(tx, input.draft, input);
		}
		const title = titleOf(named(subjectKind, subject, content));
		return {
			ok: true,
			value: undefined,
			change: { kind: 'guide-text-retired', title, about: subject }
		};
	});
}
