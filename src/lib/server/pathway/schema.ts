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

/** A path a release brought, until an agency editor publishes it or says no. One at a time. */
export const pathwayProposal = pgTable('pathway_proposal', {
	/** Says which content this is, so that the same release is not brought twice. */
	fingerprint: text().primaryKey(),
	definition: jsonb().$type<unknown>().notNull(),
	texts: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
	arrivedAt: instant('arrived_at').notNull(),
	/** `published`, or `declined` with the reason; null while it waits. */
	settled: text().$type<'published' | 'declined'>(),
	reason: text(),
	settledAt: instant('settled_at'),
	settledBy: text('settled_by')
});

/**
 * A published layer: a municipality's on one version of the national path, or an institution's on its
 * municipality's. `institution` is empty for the municipality itself.
 */
export const pathwayPublication = pgTable(
	'pathway_publication',
	{
		municipalityCode: text('municipality_code')
			.notNull()
			.references(() => municipality.municipalityCode),
		institution: text().notNull().default(''),
		version: integer().notNull(),
		template: integer()
			.notNull()
			.references(() => pathwayTemplate.version),
		layer: jsonb().$type<unknown>().notNull(),
		/** What the proof warned of → why it was published all the same. */
		reasons: jsonb().$type<Readonly<Record<string, string>>>().notNull().default({}),
		publishedAt: instant('published_at').notNull()
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.institution, table.version] })]
);

/** A layer being written. */
export const pathwayDraft = pgTable(
	'pathway_draft',
	{
		municipalityCode: text('municipality_code')
			.notNull()
			.references(() => municipality.municipalityCode),
		institution: text().notNull().default(''),
		/** The version of the national path it is written on. */
		template: integer()
			.notNull()
			.references(() => pathwayTemplate.version),
		layer: jsonb().$type<unknown>().notNull(),
		/** Grows with every save; guards against overwriting. */
		revision: integer().notNull().default(1),
		savedAt: instant('saved_at').notNull(),
		savedBy: text('saved_by').notNull()
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.institution] })]
);
