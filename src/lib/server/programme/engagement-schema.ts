/** A programme under way, from its preliminary study to its closing report. Shared by one municipality and the agency. */
import {
	doublePrecision,
	foreignKey,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { municipality } from '../directory/schema.ts';
import { bytes } from '../plan/schema.ts';
import { instant } from '../platform/schema.ts';
import { application } from './application-schema.ts';

export const engagement = pgTable(
	'engagement',
	{
		municipalityCode: text('municipality_code')
			.notNull()
			.references(() => municipality.municipalityCode),
		id: text().notNull(),
		applicationId: text('application_id').notNull(),
		offer: text().notNull(),
		title: text().notNull(),
		/** As the lifecycle in the domain names it. */
		status: text().notNull(),
		startsOn: text('starts_on').notNull(),
		/** Moved by as many days as it was paused. */
		endsOn: text('ends_on').notNull(),
		/** The agency's advisers and their part of the load. */
		advisers: jsonb().$type<readonly unknown[]>().notNull(),
		pauses: jsonb().$type<readonly unknown[]>().notNull(),
		endedOn: text('ended_on'),
		endedBecause: text('ended_because'),
		closedAt: instant('closed_at'),
		revision: integer().notNull().default(1)
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.id] }),
		foreignKey({
			columns: [table.municipalityCode, table.applicationId],
			foreignColumns: [application.municipalityCode, application.id]
		})
	]
);

const inEngagement = {
	municipalityCode: text('municipality_code').notNull(),
	engagementId: text('engagement_id').notNull(),
	id: text().notNull()
};

const ofEngagement = (table: {
	readonly municipalityCode: AnyPgColumn;
	readonly engagementId: AnyPgColumn;
}) =>
	foreignKey({
		columns: [table.municipalityCode, table.engagementId],
		foreignColumns: [engagement.municipalityCode, engagement.id]
	});

/** Who sees it: both sides, or one side alone. */
const side = () => text().$type<'both' | 'municipality' | 'agency'>().notNull();

/** One thing of a programme: a document asked for, an interview, a goal, an activity, a note, a task, a recommendation. */
export const engagementItem = pgTable(
	'engagement_item',
	{
		...inEngagement,
		kind: text().notNull(),
		side: side(),
		title: text().notNull(),
		/** What else its kind holds; the domain says what. */
		detail: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
		dueOn: text('due_on'),
		doneOn: text('done_on'),
		savedAt: instant('saved_at').notNull(),
		savedBy: text('saved_by').notNull(),
		removedAt: instant('removed_at'),
		revision: integer().notNull().default(1)
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.engagementId, table.id] }),
		ofEngagement(table)
	]
);

export const engagementFile = pgTable(
	'engagement_file',
	{
		...inEngagement,
		side: side(),
		/** The item it belongs to; null for the programme as a whole. */
		itemId: text('item_id'),
		name: text().notNull(),
		kind: text().notNull(),
		bytes: bytes('bytes').notNull(),
		sentAt: instant('sent_at').notNull(),
		sentBy: text('sent_by').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.engagementId, table.id] }),
		ofEngagement(table)
	]
);

/** One figure for one indicator at one moment, as counts with their source; never about a person. */
export const engagementMeasure = pgTable(
	'engagement_measure',
	{
		...inEngagement,
		indicator: text().notNull(),
		moment: text().$type<'before' | 'after' | 'later'>().notNull(),
		measuredOn: text('measured_on').notNull(),
		/** How many were asked or looked at. */
		total: integer().notNull(),
		/** How many of them answered as the indicator counts; null where it is an average. */
		counted: integer(),
		average: doublePrecision(),
		deviation: doublePrecision(),
		source: text().notNull(),
		savedAt: instant('saved_at').notNull(),
		savedBy: text('saved_by').notNull(),
		withdrawnAt: instant('withdrawn_at')
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.engagementId, table.id] }),
		ofEngagement(table)
	]
);

/** A report made from the record: frozen, with its files. */
export const engagementReport = pgTable(
	'engagement_report',
	{
		...inEngagement,
		kind: text().$type<'preliminary' | 'closing' | 'status'>().notNull(),
		content: jsonb().$type<unknown>().notNull(),
		hash: text().notNull(),
		pdf: bytes('pdf').notNull(),
		docx: bytes('docx').notNull(),
		madeAt: instant('made_at').notNull(),
		madeBy: text('made_by').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.engagementId, table.id] }),
		ofEngagement(table)
	]
);

/** How often a card was opened in a month: a count, and nothing of who opened it. */
export const cardUse = pgTable(
	'card_use',
	{
		municipalityCode: text('municipality_code')
			.notNull()
			.references(() => municipality.municipalityCode),
		/** `2026-11`. */
		month: text().notNull(),
		card: text().notNull(),
		opened: integer().notNull().default(0)
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.month, table.card] })]
);
