/**
 * An application from its first meeting to the answer. A municipality's own until it is submitted; then the agency
 * sees what was submitted. Rounds and offers are named and not
 * referred to by key: a municipality's export can be read where the agency's tables differ.
 */
import {
	foreignKey,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { ApplicationStatus, MeetingNotes, ProposedTime } from '#domain/programme';
import { municipality } from '../directory/schema.ts';
import { bytes } from '../plan/schema.ts';
import { instant } from '../platform/schema.ts';

const ofMunicipality = () =>
	text('municipality_code')
		.notNull()
		.references(() => municipality.municipalityCode);

/** A first meeting between municipality and agency: asked for, agreed, held, noted. Both see it. */
export const initialMeeting = pgTable(
	'initial_meeting',
	{
		municipalityCode: ofMunicipality(),
		id: text().notNull(),
		state: text().$type<'asked' | 'agreed' | 'held' | 'cancelled'>().notNull(),
		/** What the municipality would like to talk about. */
		wishes: text().notNull(),
		/** Proposed times, and which side proposed them. */
		proposed: jsonb().$type<readonly ProposedTime[]>().notNull(),
		startsAt: instant('starts_at'),
		/** Address or link, once agreed. */
		place: text(),
		adviserId: text('adviser_id'),
		/** What was noted: challenges, wishes, which offer fits; both must have agreed to the same revision. */
		notes: jsonb().$type<MeetingNotes>().notNull(),
		offer: text(),
		notesRevision: integer('notes_revision').notNull().default(0),
		agreedByMunicipality: integer('agreed_by_municipality'),
		agreedByAgency: integer('agreed_by_agency'),
		cancelledBecause: text('cancelled_because'),
		askedAt: instant('asked_at').notNull(),
		askedBy: text('asked_by').notNull(),
		revision: integer().notNull().default(1)
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.id] })]
);

/** Help from the agency on the subject before: looked up, never typed by an applicant. */
export const earlierHelp = pgTable(
	'earlier_help',
	{
		municipalityCode: ofMunicipality(),
		id: text().notNull(),
		what: text().notNull(),
		fromOn: text('from_on').notNull(),
		untilOn: text('until_on'),
		/** Where it is known from: a report, a letter, or the engagement here. */
		source: text().notNull(),
		/** The municipality's name then, when it was another. */
		nameThen: text('name_then'),
		enteredAt: instant('entered_at').notNull(),
		enteredBy: text('entered_by'),
		withdrawnAt: instant('withdrawn_at')
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.id] })]
);

export const application = pgTable(
	'application',
	{
		municipalityCode: ofMunicipality(),
		id: text().notNull(),
		round: text().notNull(),
		/** As the lifecycle in the domain names it. */
		status: text().$type<ApplicationStatus>().notNull(),
		startedAt: instant('started_at').notNull(),
		startedBy: text('started_by').notNull(),
		/** Handed over to the agency; from then on the agency sees what was submitted. */
		submittedAt: instant('submitted_at'),
		withdrawnAt: instant('withdrawn_at'),
		withdrawnBecause: text('withdrawn_because'),
		/** The fields a supplement has opened; null when none is asked for. */
		openFields: jsonb('open_fields').$type<readonly string[]>(),
		/** Grows with every change of status; guards against two deciding at once. */
		revision: integer().notNull().default(1)
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.id] }),
		// One application a municipality and round, but for those withdrawn.
		uniqueIndex('application_in_round')
			.on(table.municipalityCode, table.round)
			.where(sql`${table.withdrawnAt} is null`)
	]
);

export const inApplication = {
	municipalityCode: text('municipality_code').notNull(),
	applicationId: text('application_id').notNull()
};

export const ofApplication = (table: {
	readonly municipalityCode: AnyPgColumn;
	readonly applicationId: AnyPgColumn;
}) =>
	foreignKey({
		columns: [table.municipalityCode, table.applicationId],
		foreignColumns: [application.municipalityCode, application.id]
	});

/** What is written in each field, with its revision: a save on an older one never overwrites. */
export const applicationField = pgTable(
	'application_field',
	{
		...inApplication,
		field: text().notNull(),
		value: text().notNull(),
		savedAt: instant('saved_at').notNull(),
		savedBy: text('saved_by').notNull(),
		revision: integer().notNull().default(1)
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.applicationId, table.field] }),
		ofApplication(table)
	]
);

/** What a second writer wrote at the same time in the same field: kept until somebody has put them together. */
export const applicationBeside = pgTable(
	'application_beside',
	{
		...inApplication,
		field: text().notNull(),
		id: text().notNull(),
		value: text().notNull(),
		savedAt: instant('saved_at').notNull(),
		savedBy: text('saved_by').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.applicationId, table.field, table.id] }),
		ofApplication(table)
	]
);

/** Attachments, and the document that shows a decision taken elsewhere. */
export const applicationFile = pgTable(
	'application_file',
	{
		...inApplication,
		id: text().notNull(),
		purpose: text().$type<'attachment' | 'decision'>().notNull(),
		name: text().notNull(),
		kind: text().notNull(),
		bytes: bytes('bytes').notNull(),
		sentAt: instant('sent_at').notNull(),
		sentBy: text('sent_by').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.applicationId, table.id] }),
		ofApplication(table)
	]
);

/** The director's (or chief's) decisions: bound to the content that was decided on. */
export const applicationDecision = pgTable(
	'application_decision',
	{
		...inApplication,
		number: integer().notNull(),
		outcome: text().$type<'approved' | 'sent-back'>().notNull(),
		note: text().notNull(),
		/** Fingerprint of the fields as they stood. */
		contentHash: text('content_hash').notNull(),
		decidedOn: text('decided_on').notNull(),
		decidedAt: instant('decided_at').notNull(),
		/** Who entered it: the director, or for a decision outside the system the person who uploaded its document. */
		decidedBy: text('decided_by').notNull(),
		/** Outside the system: who decided, the document, and the second person who vouches. */
		outsideName: text('outside_name'),
		fileId: text('file_id'),
		secondPerson: text('second_person')
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.applicationId, table.number] }),
		ofApplication(table)
	]
);

/** What was submitted: frozen, with its fingerprint and the receipt's PDF. A supplement makes the next number. */
export const applicationSubmission = pgTable(
	'application_submission',
	{
		...inApplication,
		number: integer().notNull(),
		content: jsonb().$type<unknown>().notNull(),
		hash: text().notNull(),
		pdf: bytes('pdf').notNull(),
		submittedAt: instant('submitted_at').notNull(),
		submittedBy: text('submitted_by').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.applicationId, table.number] }),
		ofApplication(table)
	]
);

/** What the agency asks for afterwards: named fields, why, and until when. */
export const applicationSupplement = pgTable(
	'application_supplement',
	{
		...inApplication,
		number: integer().notNull(),
		fields: jsonb().$type<readonly string[]>().notNull(),
		why: text().notNull(),
		dueOn: text('due_on').notNull(),
		askedAt: instant('asked_at').notNull(),
		askedBy: text('asked_by').notNull(),
		answeredAt: instant('answered_at')
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.applicationId, table.number] }),
		ofApplication(table)
	]
);
