import type { Institution, OpeningHours, Unit } from '#domain/directory';
import { instant } from '../platform/schema.ts';
import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export const municipality = pgTable('municipality', {
	municipalityCode: text('municipality_code').primaryKey(),
	name: text().notNull(),
	shortName: text('short_name').notNull(),
	slug: text().notNull().unique(),
	invented: boolean().notNull().default(false)
});

export const unit = pgTable(
	'unit',
	{
		municipalityCode: text('municipality_code')
			.notNull()
			.references(() => municipality.municipalityCode),
		id: text().notNull(),
		name: text().notNull(),
		kind: text().$type<Unit['kind']>().notNull()
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.id] })]
);

export const institution = pgTable(
	'institution',
	{
		municipalityCode: text('municipality_code')
			.notNull()
			.references(() => municipality.municipalityCode),
		id: text().notNull(),
		name: text().notNull(),
		kind: text().$type<Institution['kind']>().notNull()
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.id] })]
);

export const contactPoint = pgTable(
	'contact_point',
	{
		municipalityCode: text('municipality_code')
			.notNull()
			.references(() => municipality.municipalityCode),
		slot: text().notNull(),
		label: text().notNull(),
		phone: text().notNull(),
		hours: jsonb().$type<OpeningHours>().notNull(),
		note: text(),
		owner: text().notNull(),
		/** Where the owner is reached when the number fails; never public. */
		ownerEmail: text('owner_email'),
		/** The municipality's own form for notifications, and its secure mailbox. */
		formUrl: text('form_url'),
		secureMail: text('secure_mail'),
		confirmedOn: text('confirmed_on'),
		confirmedBy: text('confirmed_by'),
		/** When its owner was last asked to confirm it. */
		askedOn: text('asked_on'),
		revision: integer().notNull().default(1)
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.slot] })]
);

export const nationalContact = pgTable('national_contact', {
	id: text().primaryKey(),
	position: integer().notNull(),
	label: text().notNull(),
	phone: text().notNull(),
	note: text().notNull(),
	confidence: text().$type<'verified' | 'recalled'>().notNull(),
	source: text().notNull(),
	confirmedOn: text('confirmed_on'),
	confirmedBy: text('confirmed_by')
});

/** That somebody pressed "Nummeret virker ikke": which number and when, nothing about who. */
export const contactReport = pgTable(
	'contact_report',
	{
		municipalityCode: text('municipality_code').notNull(),
		id: text().notNull(),
		slot: text().notNull(),
		phone: text().notNull(),
		at: instant('at').notNull(),
		/** Set when the owner has been written to. */
		toldAt: instant('told_at')
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.id] })]
);

/** What only the house itself knows (P11): whom to go to, where, when, who stands in, where the poster hangs. */
export const institutionFacts = pgTable(
	'institution_facts',
	{
		municipalityCode: text('municipality_code')
			.notNull()
			.references(() => municipality.municipalityCode),
		institution: text().notNull(),
		who: text().notNull(),
		whoPhone: text('who_phone'),
		place: text().notNull(),
		reached: text().notNull(),
		deputy: text().notNull(),
		deputyPhone: text('deputy_phone'),
		posterPlace: text('poster_place').notNull(),
		confirmedOn: text('confirmed_on').notNull(),
		confirmedBy: text('confirmed_by').notNull(),
		revision: integer().notNull().default(1)
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.institution] })]
);
