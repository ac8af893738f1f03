/** A draft of the guide's next edition, brought as far as a test needs by the same use cases that people use. */
import { randomUUID } from 'node:crypto';
import type { Document } from '#domain/document';
import type { DraftContent, EditionSubject, PassageText } from '#domain/guide';
import type { Actor } from '#domain/identity';
import { beginDraft } from '#server/guide/begin-draft';
import { entryOf } from '#server/guide/change-draft';
import { findDraft, listEntries } from '#server/guide/draft-store';
import { readNewest, textIn } from '#server/guide/edition-content';
import { publishEdition } from '#server/guide/publish-edition';
import { saveDraftEntry } from '#server/guide/save-draft-entry';
import { person as personTable } from '#server/identity/schema';
import type { Database } from '#server/platform/database';
import { now } from './clock.ts';
import { person } from './people.ts';
import { accepted } from './plans.ts';

export const editor = person('agency-editor@agency');
export const otherEditor: Actor = { ...editor, personId: 'redaktoer-2', name: 'Opdigtet redaktør' };

export const words = (text: string): Document => [
	{ type: 'paragraph', id: 'p1', content: [{ type: 'text', text }] }
];

/** Names are looked up where people are kept. */
export const knowEditors = (db: Database) =>
	db.transaction({ kind: 'platform' }, async (tx) => {
		for (const { personId, name } of [editor, otherEditor]) {
			await tx
				.insert(personTable)
				.values({ id: personId, issuer: 'https://id.example', subject: personId, name })
				.onConflictDoNothing();
		}
	});

/** One editor's hands on one draft. */
export async function newDraft(db: Database, actor: Actor = editor) {
	const context = { db, now, actor };
	const draft = accepted(await beginDraft(context, randomUUID()));
	const inAgency = <Value>(work: Parameters<typeof db.transaction<Value>>[1]) =>
		db.transaction({ kind: 'agency' }, work);

	/** As the page would have it: the draft's text, or the newest edition's. */
	const shown = (kind: EditionSubject, subject: string) =>
		inAgency(async (tx) => {
			const entries = await listEntries(tx, draft);
			const { content: newest } = await readNewest(tx);
			const entry = entryOf({ entries }, kind, subject);
			const text = entry?.content ?? textIn(newest, kind, subject);
			if (!text) throw new Error(`There is no ${kind} ${subject}.`);
			return { text, revision: entry?.revision ?? 0, note: entry?.note ?? '', entry };
		});

	const write = async (
		kind: EditionSubject,
		subject: string,
		more: Partial<DraftContent> | Readonly<Record<string, unknown>>,
		{ note = 'Fordi loven er ny.', revision, by = actor }: Writing = {}
	) => {
		const { text, revision: current } = await shown(kind, subject);
		return saveDraftEntry(
			{ ...context, actor: by },
			{
				draft,
				subjectKind: kind,
				subject,
				revision: revision ?? current,
				sent: { content: { ...text, ...more }, note }
			}
		);
	};
	const publish = async (more: Partial<Parameters<typeof publishEdition>[1]> = {}) => {
		const seen = await inAgency(async (tx) => ({
			revision: (await findDraft(tx, draft))?.revision ?? 0,
			upon: (await readNewest(tx)).edition.number
		}));
		return publishEdition(context, { draft, ...seen, summary: 'Loven er ny.', used: [], ...more });
	};
	const passage = async (subject: string) => (await shown('passage', subject)).text as PassageText;
	return { context, draft, inAgency, shown, write, publish, passage };
}

interface Writing {
	readonly note?: string;
	readonly revision?: number;
	readonly by?: Actor;
}

export type TestDraft = Awaited<ReturnType<typeof newDraft>>;
