/**
 * The frame of every change to a draft: the right to write, one at a time, the newest edition beside it, and
 * what happened recorded with what changed.
 */
import {
	mayWriteGuide,
	named,
	type Edition,
	type EditionContent,
	type EditionSubject
} from '#domain/guide';
import type { Actor } from '#domain/identity';
import { accept, refuse, type Refusal } from '#domain/kernel';
import { agencyCode, record, type Change } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import {
	holdDraft,
	listEntries,
	touchDraft,
	type StoredDraft,
	type StoredEntry
} from './draft-store.ts';
import { fingerprint, readNewest, textIn } from './edition-content.ts';

export type DraftRefusal = 'not-your-decision' | 'not-found';

export interface DraftContext {
	readonly db: Database;
	readonly now: Date;
	readonly actor: Actor;
}

export interface HeldDraft {
	readonly draft: StoredDraft;
	readonly entries: readonly StoredEntry[];
	readonly edition: Edition;
	readonly newest: EditionContent;
}

/** What the draft holds of a text, if anything. */
export const entryOf = (
	{ entries }: Pick<HeldDraft, 'entries'>,
	kind: EditionSubject,
	subject: string
): StoredEntry | undefined =>
	entries.find((entry) => entry.subjectKind === kind && entry.subject === subject);

/** The fingerprint of a text as the newest edition has it; null when it has none. */
export function newestHash(
	newest: EditionContent,
	kind: EditionSubject,
	subject: string
): string | null {
	const text = textIn(newest, kind, subject);
	return text ? fingerprint(named(kind, subject, text)) : null;
}

interface Done<Value> {
	readonly ok: true;
	readonly value: Value;
	readonly change: Pick<Change, 'kind' | 'title' | 'after'> & { readonly about?: string };
}

export async function changeDraft<Value, Refused extends Refusal<string>>(
	{ db, now, actor }: DraftContext,
	id: string,
	change: (tx: Transaction, held: HeldDraft) => Promise<Done<Value> | Refused>
): Promise<{ readonly ok: true; readonly value: Value } | Refused | Refusal<DraftRefusal>> {
	if (!mayWriteGuide(actor)) return refuse('not-your-decision');
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const draft = await holdDraft(tx, id);
		if (!draft) return refuse('not-found');
		const entries = await listEntries(tx, id);
		const { edition, content: newest } = await readNewest(tx);
		const done = await change(tx, { draft, entries, edition, newest });
		if (!done.ok) return done;
		await touchDraft(tx, id);
		const { about, ...said } = done.change;
		await record(
			tx,
			{ now, actor },
			{
				...said,
				owner: agencyCode,
				object: `guide-draft/${id}${about ? `/${about}` : ''}`,
				address: `/styrelsen/guide/${id}`
			}
		);
		return accept(done.value);
	});
}
