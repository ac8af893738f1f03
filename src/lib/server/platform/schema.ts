import {
	bigint,
	customType,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	smallint,
	text,
	timestamp
} from 'drizzle-orm/pg-core';

/** Instants as ISO text in UTC: what a driver makes of dates differs, text does not. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** What this database is: seeded as demo or not, and by which release. */
export const installation = pgTable('installation', {
	key: text().primaryKey(),
	value: text().notNull()
});

/** What happened, for news and notices. `municipality_code` is a code or `agency`. */
export const event = pgTable(
	'event',
	{
		municipalityCode: text('municipality_code').notNull(),
		id: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
		at: instant('at').notNull(),
		kind: text().notNull(),
		title: text().notNull(),
		address: text()
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.id] })]
);

export const auditHead = pgTable('audit_head', {
	municipalityCode: text('municipality_code').primaryKey(),
	number: integer().notNull().default(0),
	hash: text().notNull().default('')
});

export const auditEntry = pgTable(
	'audit_entry',
	{
		municipalityCode: text('municipality_code').notNull(),
		number: integer().notNull(),
		at: text().notNull(),
		personId: text('person_id'),
		kind: text().notNull(),
		object: text().notNull(),
		before: jsonb().$type<Readonly<Record<string, unknown>>>(),
		after: jsonb().$type<Readonly<Record<string, unknown>>>(),
		previousHash: text('previous_hash').notNull(),
		hash: text().notNull()
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.number] })]
);

/** How often something was tried in a span of time, shared between instances. The key is a hash, never an address. */
export const rateCount = pgTable(
	'rate_count',
	{
		key: text().notNull(),
		spanStart: instant('span_start').notNull(),
		count: integer().notNull()
	},
	(table) => [primaryKey({ columns: [table.key, table.spanStart] })]
);

/** What the nightly clean-up removed, by kind and day. */
export const retentionRun = pgTable('retention_run', {
	id: text().primaryKey(),
	at: instant('at').notNull(),
	removed: jsonb().$type<Readonly<Record<string, number>>>().notNull()
});

const vector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Published text as search finds it (G6); made anew from what is published whenever that differs. */
export const searchEntry = pgTable(
	'search_entry',
	{
		municipalityCode: text('municipality_code').notNull(),
		/** What is replaced together: `guide`, `plan/overgreb`. */
		source: text().notNull(),
		id: text().notNull(),
		kind: text().notNull(),
		/** Of equals, who is shown first; then as the shuffle falls, so that no municipality always is. */
		prior: smallint().notNull(),
		shuffle: integer().notNull(),
		address: text().notNull(),
		title: text().notNull(),
		within: text().notNull(),
		body: text().notNull(),
		/** Theme ids with a space between. */
		themes: text().notNull(),
		/** All that is counted by, in one. */
		shelf: text().notNull(),
		shownOn: text('shown_on'),
		lexemes: vector().notNull()
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.source, table.id] })]
);

/** What the index was made from: a source whose fingerprint differs is indexed anew. */
export const searchSource = pgTable(
	'search_source',
	{
		municipalityCode: text('municipality_code').notNull(),
		source: text().notNull(),
		fingerprint: text().notNull()
	},
	(table) => [primaryKey({ columns: [table.municipalityCode, table.source] })]
);

/** The words of all entries, counted by the database itself. */
export const searchWord = pgTable('search_word', {
	word: text().primaryKey(),
	stem: text().notNull(),
	entries: integer().notNull()
});
