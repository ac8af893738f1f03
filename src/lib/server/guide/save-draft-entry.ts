/**
 * Saves one text of a draft. A save made on an older text is refused and the newer one given back, so that
 * the page can show both: nobody's words are overwritten. The mark "afventer faglig godkendelse" is never
 * lifted here.
 */
import {
	named,
	titleOf,
	withConfidence,
	withEvidence,
	type DraftContent,
	type EditionSubject,
	type PassageText,
	type ProvisionText
} from '#domain/guide';
import { refuse, type Refusal, type Result } from '#domain/kernel';
import { namesOf } from '../identity/person-names.ts';
import {
	changeDraft,
	entryOf,
	newestHash,
	type DraftContext,
	type DraftRefusal
} from './change-draft.ts';
import { writeEntry } from './draft-store.ts';
import { textIn } from './edition-content.ts';
import { readEntry, type EntryFault, type SentEntry } from './read-entry.ts';

export type SaveEntryRefusal = DraftRefusal | EntryFault | 'taken-out' | 'changed-by-another';

export interface EntryConflict extends Refusal<'changed-by-another'> {
	readonly theirs: {
		readonly body: SentEntry;
		readonly revision: number;
		readonly by: string | null;
	};
}

export interface SavedEntry {
	readonly revision: number;
	readonly savedAt: string;
	/** As it was kept: an editor who asked for more is told. */
	readonly content: DraftContent;
}

export async function saveDraftEntry(
	context: DraftContext,
	input: {
		readonly draft: string;
		readonly subjectKind: EditionSubject;
		readonly subject: string;
		/** The revision the writer saw; 0 for a text the draft had not written yet. */
		readonly revision: number;
		/** As it came from the browser: not yet trusted. */
		readonly sent: unknown;
	}
): Promise<Result<SavedEntry, SaveEntryRefusal> | EntryConflict> {
	const { subjectKind, subject } = input;
	const saved = await changeDraft(context, input.draft, async (tx, held) => {
		const entry = entryOf(held, subjectKind, subject);
		const base = textIn(held.newest, subjectKind, subject);
		if (entry && !entry.content) return refuse('taken-out');
		const standing = entry?.content ?? base;
		if (!standing) return refuse('not-found');
		const read = readEntry(subjectKind, standing, input.sent);
		if (!read.ok) return read;
		const revision = entry?.revision ?? 0;
		if (revision !== input.revision) {
			const body = { content: standing, note: entry?.note ?? '' };
			const theirs = { body, revision, by: entry?.savedBy ?? null };
			return { ...refuse('changed-by-another'), theirs };
		}
		const content = withItsMark(subjectKind, read.value.content, standing, base);
		const savedAt = context.now.toISOString();
		await writeEntry(tx, input.draft, {
			subjectKind,
			subject,
			content,
			position: entry?.position ?? null,
			baseHash: entry ? entry.baseHash : newestHash(held.newest, subjectKind, subject),
			note: read.value.note,
			revision: revision + 1,
			savedAt,
			savedBy: context.actor.personId
		});
		return {
			ok: true,
			value: { revision: revision + 1, savedAt, content },
			change: {
				kind: 'guide-text-saved',
				title: titleOf(named(subjectKind, subject, content)),
				about: subject,
				after: { revision: revision + 1 }
			}
		} as const;
	});
	if (!('theirs' in saved)) return saved;
	// Names are kept apart from the agency's rows, and read apart from them.
	const { by } = saved.theirs;
	const names = await namesOf(context.db, by ? [by] : []);
	return { ...saved, theirs: { ...saved.theirs, by: (by && names.get(by)) ?? null } };
}

/** What is confirmed stays so only while it says what was confirmed. */
function withItsMark(
	kind: EditionSubject,
	content: DraftContent,
	standing: DraftContent,
	base: DraftContent | undefined
): DraftContent {
	const known = base ? [standing, base] : [standing];
	if (kind === 'passage') return withEvidence(content as PassageText, known as PassageText[]);
	if (kind === 'provision') {
		return withConfidence(content as ProvisionText, known as ProvisionText[]);
	}
	return content;
}
