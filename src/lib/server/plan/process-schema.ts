/** The tables of a plan's way to its adoption: process, what the check found, hearing, clock and import. */
import type { Document } from '#domain/document';
import {
	boolean,
	foreignKey,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { instant } from '../platform/schema.ts';
import { bytes, plan } from './schema.ts';

const inPlan = {
	municipalityCode: text('municipality_code').notNull(),
	planId: text('plan_id').notNull()
};

const ofPlan = (table: { readonly municipalityCode: AnyPgColumn; readonly planId: AnyPgColumn }) =>
	foreignKey({
		columns: [table.municipalityCode, table.planId],
		foreignColumns: [plan.municipalityCode, plan.id]
	});

/** The visible process: each stage with who and when. */
export const planStage = pgTable(
	'plan_stage',
	{
		...inPlan,
		stage: text().notNull(),
		who: text().notNull(),
		dueOn: text('due_on'),
		doneOn: text('done_on'),
		note: text().notNull(),
		revision: integer().notNull().default(1)
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.planId, table.stage] }),
		ofPlan(table)
	]
);

/** What is done about a finding: an action with owner and date, or an answer with its reason. */
export const planFindingNote = pgTable(
	'plan_finding_note',
	{
		...inPlan,
		requirement: text().notNull(),
		kind: text().$type<'action' | 'answer'>().notNull(),
		text: text().notNull(),
		/** Who does it, for an action. */
		owner: text(),
		dueOn: text('due_on'),
		doneAt: instant('done_at'),
		personId: text('person_id').notNull(),
		writtenAt: instant('written_at').notNull(),
		revision: integer().notNull().default(1)
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.planId, table.requirement] }),
		ofPlan(table)
	]
);

/** A draft sent out for answers. What was sent is kept word for word. */
export const hearing = pgTable(
	'hearing',
	{
		...inPlan,
		id: text().notNull(),
		opensOn: text('opens_on').notNull(),
		/** The last day answers are taken. */
		closesOn: text('closes_on').notNull(),
		invitation: text().notNull(),
		content: jsonb().$type<unknown>().notNull(),
		hash: text().notNull(),
		sentAt: instant('sent_at').notNull(),
		sentBy: text('sent_by').notNull(),
		/** Why it was sent although something is missing. */
		overrideReason: text('override_reason'),
		closedAt: instant('closed_at'),
		revision: integer().notNull().default(1)
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.id] }), ofPlan(table)]
);

const inHearing = {
	municipalityCode: text('municipality_code').notNull(),
	hearingId: text('hearing_id').notNull()
};

const ofHearing = (table: {
	readonly municipalityCode: AnyPgColumn;
	readonly hearingId: AnyPgColumn;
}) =>
	foreignKey({
		columns: [table.municipalityCode, table.hearingId],
		foreignColumns: [hearing.municipalityCode, hearing.id]
	});

/** Whom it is sent to. The link holds the secret, the row only its hash. */
export const hearingBody = pgTable(
	'hearing_body',
	{
		...inHearing,
		id: text().notNull(),
		name: text().notNull(),
		email: text(),
		linkHash: text('link_hash').notNull(),
		openedAt: instant('opened_at'),
		remindedOn: text('reminded_on'),
		/** Answered as a whole: nothing more is coming. */
		answeredAt: instant('answered_at'),
		withdrawnAt: instant('withdrawn_at')
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.hearingId, table.id] }),
		unique().on(table.linkHash),
		ofHearing(table)
	]
);

/** One answer to the whole, or to a section, and how it was handled. */
export const hearingAnswer = pgTable(
	'hearing_answer',
	{
		...inHearing,
		bodyId: text('body_id').notNull(),
		/** Empty for the whole. */
		sectionId: text('section_id').notNull(),
		text: text().notNull(),
		writtenAt: instant('written_at').notNull(),
		/** `taken`, `partly` or `not`; null until somebody has handled it. */
		outcome: text().$type<'taken' | 'partly' | 'not'>(),
		reply: text(),
		handledAt: instant('handled_at'),
		handledBy: text('handled_by'),
		revision: integer().notNull().default(1)
	},
	(table) => [
		primaryKey({
			columns: [table.municipalityCode, table.hearingId, table.bodyId, table.sectionId]
		}),
		ofHearing(table)
	]
);

export const hearingFile = pgTable(
	'hearing_file',
	{
		...inHearing,
		bodyId: text('body_id').notNull(),
		id: text().notNull(),
		name: text().notNull(),
		kind: text().notNull(),
		bytes: bytes('bytes').notNull(),
		sentAt: instant('sent_at').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.hearingId, table.bodyId, table.id] }),
		ofHearing(table)
	]
);

/** A reminder that was sent: which version, what about, and for when; so that none is sent twice. */
export const planReminder = pgTable(
	'plan_reminder',
	{
		...inPlan,
		/** `revision-12`, `overdue`, `promise-…`. */
		reminder: text().notNull(),
		/** The day it was about. */
		dueOn: text('due_on').notNull(),
		sentOn: text('sent_on').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.planId, table.reminder, table.dueOn] }),
		ofPlan(table)
	]
);

/** A date the municipality has promised in its own text, such as a yearly follow-up. */
export const planPromise = pgTable(
	'plan_promise',
	{
		...inPlan,
		id: text().notNull(),
		what: text().notNull(),
		dueOn: text('due_on').notNull(),
		doneOn: text('done_on'),
		revision: integer().notNull().default(1)
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.planId, table.id] }),
		ofPlan(table)
	]
);

/** A text read from a file, shown for approval before any of it is written into the plan. */
export const planImport = pgTable(
	'plan_import',
	{
		...inPlan,
		id: text().notNull(),
		name: text().notNull(),
		/** What the reading found, and where each part is proposed to go. */
		found: jsonb().$type<unknown>().notNull(),
		body: jsonb().$type<Document>().notNull(),
		readAt: instant('read_at').notNull(),
		readBy: text('read_by').notNull(),
		taken: boolean().notNull().default(false),
		settledAt: instant('settled_at')
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.planId, table.id] }),
		ofPlan(table)
	]
);
