import type { Document } from '#domain/document';
import type { PlanStatus, PlanType, PlanVersion } from '#domain/plan';
import { sql } from 'drizzle-orm';
import {
	customType,
	foreignKey,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	uniqueIndex
} from 'drizzle-orm/pg-core';
import { municipality } from '../directory/schema.ts';
import { instant } from '../platform/schema.ts';

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

export const plan = pgTable(
	'plan',
	{
		municipalityCode: text('municipality_code')
			.notNull()
			.references(() => municipality.municipalityCode),
		id: text().notNull(),
		type: text().$type<PlanType>().notNull(),
		title: text().notNull(),
		status: text().$type<PlanStatus>().notNull(),
		/** Grows with every change of status; guards against two deciding at once. */
		revision: integer().notNull().default(1),
		startedAt: instant('started_at').notNull(),
		recommendedAt: instant('recommended_at'),
		/** Why a director recommended a plan with requirements missing. */
		overrideReason: text('override_reason')
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.id] }),
		// One plan of a type is under way at a time.
		uniqueIndex('plan_under_way')
			.on(table.municipalityCode, table.type)
			.where(sql`status in ('draft', 'hearing', 'recommended', 'adopted')`)
	]
);

export const planSection = pgTable(
	'plan_section',
	{
		municipalityCode: text('municipality_code').notNull(),
		planId: text('plan_id').notNull(),
		id: text().notNull(),
		position: integer().notNull(),
		title: text().notNull(),
		theme: text(),
		body: jsonb().$type<Document>().notNull(),
		revision: integer().notNull().default(1),
		savedAt: instant('saved_at').notNull(),
		/** A person's id; the name is looked up, so that it can be forgotten. */
		savedBy: text('saved_by')
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.planId, table.id] }),
		foreignKey({
			columns: [table.municipalityCode, table.planId],
			foreignColumns: [plan.municipalityCode, plan.id]
		})
	]
);

/** An adopted text, frozen. Contact values stay live; the stored PDF says "kontakter pr. <dato>". */
export const planVersion = pgTable(
	'plan_version',
	{
		municipalityCode: text('municipality_code').notNull(),
		type: text().$type<PlanType>().notNull(),
		number: integer().notNull(),
		planId: text('plan_id').notNull(),
		content: jsonb().$type<PlanVersion>().notNull(),
		/** SHA-256 over the canonical form of text and slot ids. */
		hash: text().notNull(),
		adoptedAt: instant('adopted_at').notNull(),
		publishedAt: instant('published_at'),
		supersededAt: instant('superseded_at'),
		pdf: bytes('pdf'),
		contactsOn: text('contacts_on')
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.type, table.number] }),
		foreignKey({
			columns: [table.municipalityCode, table.planId],
			foreignColumns: [plan.municipalityCode, plan.id]
		})
	]
);
