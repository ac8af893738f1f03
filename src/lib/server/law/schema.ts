import type { Confidence, Deadline, ProvisionLink } from '#domain/law';
import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';

export const provision = pgTable('provision', {
	id: text().primaryKey(),
	position: integer().notNull(),
	act: text().notNull(),
	section: text().notNull(),
	title: text().notNull(),
	summary: text().notNull(),
	dutyHolder: text('duty_holder').notNull(),
	deadline: jsonb().$type<Deadline>(),
	themes: text().array().notNull(),
	inForceFrom: text('in_force_from'),
	inForceTo: text('in_force_to'),
	source: text().notNull(),
	confidence: text().$type<Confidence>().notNull(),
	predecessors: jsonb().$type<readonly ProvisionLink[]>().notNull(),
	successors: jsonb().$type<readonly ProvisionLink[]>().notNull()
});
