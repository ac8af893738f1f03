import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { municipality } from '../directory/schema.ts';
import { instant } from '../platform/schema.ts';

/** The agency's national path, by version. Definition and texts are data all the way down. */
export const pathwayTemplate = pgTable('pathway_template', {
	version: integer().primaryKey(),
	publishedOn: text('published_on').notNull(),
	definition: jsonb().$type<unknown>().notNull(),
	texts: jsonb().$type<Readonly<Record<string, string>>>().notNull()
});

/** A municipality's published path: its own layer on one version of the national path. */
export const pathwayPublication = pgTable(
	'pathway_publication',
	{
		municipalityCode: text('municipality_code')
			.notNull()
			.references(() => municipality.municipalityCode),
		version: integer().notNull(),
		template: integer()
			.notNull()
			.references(() => pathwayTemplate.version),
		layer: jsonb().$type<unknown>().notNull(),
		publishedAt: instant('published_at').notNull()
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.version] })]
);
