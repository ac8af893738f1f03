import type { Document } from '#domain/document';
import type {
	AmendmentKind,
	Audience,
	DraftContent,
	DraftOrigin,
	EditionSubject,
	Passage,
	PassageKind,
	Source
} from '#domain/guide';
import {
	doublePrecision,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	uuid
} from 'drizzle-orm/pg-core';
import { instant } from '../platform/schema.ts';

export const guideEdition = pgTable('guide_edition', {
	number: integer().primaryKey(),
	publishedOn: text('published_on').notNull(),
	summary: text().notNull()
});

export const guideTheme = pgTable(
	'guide_theme',
	{
		edition: integer()
			.notNull()
			.references(() => guideEdition.number),
		id: text().notNull(),
		position: integer().notNull(),
		title: text().notNull(),
		summary: text().notNull(),
		/** In plain words, above the passages. */
		introduction: jsonb().$type<Document>().notNull().default([])
	},
	(table) => [primaryKey({ columns: [table.edition, table.id] })]
);

export const guidePassage = pgTable(
	'guide_passage',
	{
		edition: integer()
			.notNull()
			.references(() => guideEdition.number),
		id: text().notNull(),
		theme: text().notNull(),
		position: integer().notNull(),
		kind: text().$type<PassageKind>().notNull(),
		title: text().notNull(),
		audience: text().array().$type<Audience[]>().notNull(),
		law: text().array().notNull(),
		evidence: text().$type<Passage['evidence']>().notNull(),
		sources: jsonb().$type<readonly Source[]>().notNull(),
		reviewed: text().notNull(),
		body: jsonb().$type<Document>().notNull(),
		hash: text().notNull()
	},
	(table) => [primaryKey({ columns: [table.edition, table.id] })]
);

/** What an edition changed, with the editor's note: the amendments log (G5). */
export const guideAmendment = pgTable(
	'guide_amendment',
	{
		edition: integer()
			.notNull()
			.references(() => guideEdition.number),
		subjectKind: text('subject_kind').$type<EditionSubject>().notNull(),
		subject: text().notNull(),
		change: text().$type<AmendmentKind>().notNull(),
		title: text().notNull(),
		note: text().notNull(),
		/** A provision as it stood before; passages are kept whole in each edition. */
		before: jsonb().$type<DraftContent>()
	},
	(table) => [primaryKey({ columns: [table.edition, table.subjectKind, table.subject] })]
);

/** An edition under way: written by an editor, or brought by a release. Gone when published or given up. */
export const guideDraft = pgTable('guide_draft', {
	id: uuid().primaryKey(),
	/** The edition it was begun from. */
	basedOn: integer('based_on')
		.notNull()
		.references(() => guideEdition.number),
	origin: text().$type<DraftOrigin>().notNull(),
	summary: text().notNull(),
	revision: integer().notNull(),
	createdAt: instant('created_at').notNull()
});

/** One passage or provision that a draft writes or takes out; what it does not name stays as it is. */
export const guideDraftEntry = pgTable(
	'guide_draft_entry',
	{
		draft: uuid()
			.notNull()
			.references(() => guideDraft.id, { onDelete: 'cascade' }),
		subjectKind: text('subject_kind').$type<EditionSubject>().notNull(),
		subject: text().notNull(),
		/** Whole, as it is to stand; null when it is taken out. */
		content: jsonb().$type<DraftContent>(),
		/** Where it is to stand in its theme: between its neighbours' positions. */
		position: doublePrecision(),
		/** The fingerprint it had when the draft took it up; null when the draft brings it. */
		baseHash: text('base_hash'),
		note: text().notNull(),
		revision: integer().notNull(),
		savedAt: instant('saved_at').notNull(),
		savedBy: text('saved_by')
	},
	(table) => [primaryKey({ columns: [table.draft, table.subjectKind, table.subject] })]
);

/** What the newest release brought, by fingerprint: only what differs from it is news to the editor. */
export const guideContentSeen = pgTable(
	'guide_content_seen',
	{
		subjectKind: text('subject_kind').$type<EditionSubject>().notNull(),
		subject: text().notNull(),
		hash: text().notNull()
	},
	(table) => [primaryKey({ columns: [table.subjectKind, table.subject] })]
);
