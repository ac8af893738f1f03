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
	uniqueIndex,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { municipality } from '../directory/schema.ts';
import { instant } from '../platform/schema.ts';

export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

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
		docx: bytes('docx'),
		/** SHA-256 of the stored files, so that anyone can see whether theirs is one of them. */
		pdfHash: text('pdf_hash'),
		docxHash: text('docx_hash'),
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

const inSection = {
	municipalityCode: text('municipality_code').notNull(),
	planId: text('plan_id').notNull(),
	sectionId: text('section_id').notNull()
};

const ofSection = (table: {
	readonly municipalityCode: AnyPgColumn;
	readonly planId: AnyPgColumn;
	readonly sectionId: AnyPgColumn;
}) =>
	foreignKey({
		columns: [table.municipalityCode, table.planId, table.sectionId],
		foreignColumns: [planSection.municipalityCode, planSection.planId, planSection.id]
	});

/** A section as it was saved at each revision: what the history shows and restores. */
export const planSectionSaved = pgTable(
	'plan_section_saved',
	{
		...inSection,
		revision: integer().notNull(),
		body: jsonb().$type<Document>().notNull(),
		savedAt: instant('saved_at').notNull(),
		savedBy: text('saved_by')
	},
	(table) => [
		primaryKey({
			columns: [table.municipalityCode, table.planId, table.sectionId, table.revision]
		}),
		ofSection(table)
	]
);

/** Who is writing in a section now: a soft lock, which stops nobody. */
export const planWriting = pgTable(
	'plan_writing',
	{
		...inSection,
		personId: text('person_id').notNull(),
		seenAt: instant('seen_at').notNull()
	},
	(table) => [
		primaryKey({
			columns: [table.municipalityCode, table.planId, table.sectionId, table.personId]
		}),
		ofSection(table)
	]
);

/** What was written on an older revision than the saved one, kept until somebody has put the two together. */
export const planTextBeside = pgTable(
	'plan_text_beside',
	{
		...inSection,
		id: text().notNull(),
		/** The revision it was written on. */
		basedOn: integer('based_on').notNull(),
		body: jsonb().$type<Document>().notNull(),
		savedAt: instant('saved_at').notNull(),
		savedBy: text('saved_by').notNull(),
		settledAt: instant('settled_at')
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.planId, table.id] }),
		ofSection(table)
	]
);

export const planComment = pgTable(
	'plan_comment',
	{
		...inSection,
		id: text().notNull(),
		/** The block it stands at; null for the whole section. */
		blockId: text('block_id'),
		/** The comment it answers. */
		answers: text(),
		text: text().notNull(),
		/** Ids of the people it calls upon. */
		mentions: jsonb().$type<readonly string[]>().notNull(),
		writtenAt: instant('written_at').notNull(),
		personId: text('person_id').notNull(),
		resolvedAt: instant('resolved_at'),
		resolvedBy: text('resolved_by')
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.planId, table.id] }),
		ofSection(table)
	]
);

/** Who writes a section, and by when. */
export const planAssignment = pgTable(
	'plan_assignment',
	{
		...inSection,
		personId: text('person_id').notNull(),
		dueOn: text('due_on').notNull(),
		remindedOn: text('reminded_on'),
		doneAt: instant('done_at'),
		revision: integer().notNull().default(1)
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.planId, table.sectionId] }),
		ofSection(table)
	]
);
