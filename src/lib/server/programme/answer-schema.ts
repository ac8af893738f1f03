/** The agency's answers to applications, which their municipalities read. */
import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes } from '../plan/schema.ts';
import { instant } from '../platform/schema.ts';
import { inApplication, ofApplication } from './application-schema.ts';

/** What an application was answered, why, and the letter. The municipality sees it. */
export const applicationAnswer = pgTable(
	'application_answer',
	{
		...inApplication,
		/** A place from the waiting list is a second answer. */
		number: integer().notNull(),
		round: text().notNull(),
		allocationNumber: integer('allocation_number').notNull(),
		outcome: text().$type<'place' | 'waiting' | 'refused'>().notNull(),
		/** The reason per criterion, as the letter says it. */
		explanation: jsonb().$type<unknown>().notNull(),
		/** Why the decision is another than the ranking's. */
		deviation: text(),
		letter: bytes('letter').notNull(),
		decidedAt: instant('decided_at').notNull(),
		decidedBy: text('decided_by').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.municipalityCode, table.applicationId, table.number] }),
		ofApplication(table)
	]
);
