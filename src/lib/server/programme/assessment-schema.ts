/** What the agency writes of an application: its assessors, their scores, and whether it is complete. No municipality reads it. */
import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from '../platform/schema.ts';
import { inApplication, ofApplication } from './application-schema.ts';

/** Whether what was submitted is complete: marked by a third person, not one of its assessors. */
export const applicationCheck = pgTable(
	'application_check',
	{
		...inApplication,
		complete: boolean().notNull(),
		note: text().notNull(),
		checkedAt: instant('checked_at').notNull(),
		checkedBy: text('checked_by').notNull(),
		revision: integer().notNull().default(1)
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.applicationId] }),
		ofApplication(table)
	]
);

/** One assessor of one application: whether a conflict of interest excludes them, and when they handed in. */
export const assessment = pgTable(
	'assessment',
	{
		...inApplication,
		assessorId: text('assessor_id').notNull(),
		askedAt: instant('asked_at').notNull(),
		askedBy: text('asked_by').notNull(),
		/** Null until declared; with a conflict one neither reads nor counts. */
		conflict: boolean(),
		conflictNote: text('conflict_note').notNull().default(''),
		declaredAt: instant('declared_at'),
		handedInAt: instant('handed_in_at'),
		revision: integer().notNull().default(1)
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.applicationId, table.assessorId] }),
		ofApplication(table)
	]
);

/** Scores with reasons; the highest revision holds, the earlier are its history. */
export const assessmentScore = pgTable(
	'assessment_score',
	{
		...inApplication,
		assessorId: text('assessor_id').notNull(),
		criterion: text().notNull(),
		revision: integer().notNull(),
		/** From 1 to 5; null while only a reason is written. */
		score: integer(),
		reason: text().notNull(),
		savedAt: instant('saved_at').notNull()
	},
	(table) => [
		primaryKey({
			columns: [
				table.municipalityCode,
				table.applicationId,
				table.assessorId,
				table.criterion,
				table.revision
			]
		}),
		ofApplication(table)
	]
);

/** What the assessors say together where they differ by two or more. */
export const assessmentJointNote = pgTable(
	'assessment_joint_note',
	{
		...inApplication,
		criterion: text().notNull(),
		text: text().notNull(),
		/** Who agree to it as it stands. */
		agreedBy: jsonb('agreed_by').$type<readonly string[]>().notNull(),
		savedAt: instant('saved_at').notNull(),
		savedBy: text('saved_by').notNull(),
		revision: integer().notNull().default(1)
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.applicationId, table.criterion] }),
		ofApplication(table)
	]
);
