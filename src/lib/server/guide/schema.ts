import type { Document } from '#domain/document';
import type { Audience, Passage, PassageKind, Source } from '#domain/guide';
import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

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
		summary: text().notNull()
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
