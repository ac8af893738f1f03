/** The agency's side of the advisory programme: its texts, offers and rounds, and its information meetings. */
import {
	boolean,
	foreignKey,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique
} from 'drizzle-orm/pg-core';
import { instant } from '../platform/schema.ts';

/** What the public page says, part by part; the agency's editor writes it. */
export const programmeText = pgTable('programme_text', {
	part: text().primaryKey(),
	/** Markdown, as the guide's. */
	text: text().notNull(),
	changedAt: instant('changed_at').notNull(),
	changedBy: text('changed_by'),
	revision: integer().notNull().default(1)
});

/** A kind of programme: the long one, decided by a director; the short one, decided by a chief. */
export const programmeOffer = pgTable('programme_offer', {
	id: text().primaryKey(),
	name: text().notNull(),
	about: text().notNull(),
	/** How long it takes: months for a long one, days for a short one. */
	months: integer(),
	days: integer(),
	/** Hours of advice, at most. */
	hours: integer(),
	decisionLevel: text('decision_level').$type<'director' | 'chief'>().notNull(),
	placesPerYear: integer('places_per_year').notNull(),
	/** The judged criteria with their weights, and what is asked in an application. */
	criteria: jsonb().$type<unknown>().notNull(),
	open: boolean().notNull().default(true),
	changedAt: instant('changed_at').notNull(),
	revision: integer().notNull().default(1)
});

/** When one may apply: a round with a deadline, or a year in which applications are decided as they come. */
export const programmeRound = pgTable(
	'programme_round',
	{
		id: text().primaryKey(),
		offer: text()
			.notNull()
			.references(() => programmeOffer.id),
		name: text().notNull(),
		mode: text().$type<'round' | 'rolling'>().notNull(),
		/** The year whose places it gives out. */
		year: integer().notNull(),
		/** How many it gives out at most. */
		places: integer().notNull(),
		opensAt: instant('opens_at').notNull(),
		closesAt: instant('closes_at').notNull(),
		/** The last day an answer is given, as promised. */
		answerOn: text('answer_on'),
		startsOn: text('starts_on'),
		/** Ended before its time, with the reason: what is under way in it goes on. */
		endedAt: instant('ended_at'),
		endedBecause: text('ended_because'),
		revision: integer().notNull().default(1)
	},
	(table) => [unique().on(table.offer, table.name)]
);

/** A meeting for those who consider to apply. */
export const informationMeeting = pgTable('information_meeting', {
	id: text().primaryKey(),
	title: text().notNull(),
	about: text().notNull(),
	startsAt: instant('starts_at').notNull(),
	endsAt: instant('ends_at').notNull(),
	/** Where one goes; null when it is held online. */
	place: text(),
	/** Where one joins online: mailed to those who have signed up, on no page. */
	joinAt: text('join_at'),
	capacity: integer().notNull(),
	/** Sign-up ends here; null: when it begins. */
	signUpUntil: instant('sign_up_until'),
	/** Language, hearing loop, step-free way in: what is there for those who need it. */
	access: text().notNull(),
	/** Put up afterwards: text with links. */
	material: text().notNull().default(''),
	publishedAt: instant('published_at'),
	cancelledAt: instant('cancelled_at'),
	cancelledBecause: text('cancelled_because'),
	/** Grows when time or place change: the calendar file's sequence number. */
	revision: integer().notNull().default(1)
});

/** Somebody has signed up, or waits for a seat. The mailed link holds the secret, the row only its hash. */
export const meetingSignUp = pgTable(
	'meeting_sign_up',
	{
		meetingId: text('meeting_id').notNull(),
		id: text().notNull(),
		name: text().notNull(),
		/** A work address; with the name erased when its time is over. */
		email: text().notNull(),
		municipality: text(),
		/** Interpreter, step-free way in; said by the person. */
		needs: text().notNull(),
		state: text().$type<'seat' | 'waiting' | 'cancelled'>().notNull(),
		/** The place in the line, from 1 in the order of coming. */
		number: integer().notNull(),
		linkHash: text('link_hash').notNull(),
		signedUpAt: instant('signed_up_at').notNull(),
		seatAt: instant('seat_at'),
		cancelledAt: instant('cancelled_at'),
		remindedAt: instant('reminded_at'),
		attended: boolean(),
		revision: integer().notNull().default(1)
	},
	(table) => [
		primaryKey({ columns: [table.meetingId, table.id] }),
		unique().on(table.meetingId, table.number),
		unique().on(table.linkHash),
		foreignKey({ columns: [table.meetingId], foreignColumns: [informationMeeting.id] })
	]
);

/** One decision on who gets a place: for a round once, for a rolling year each time. */
export const allocation = pgTable(
	'allocation',
	{
		round: text()
			.notNull()
			.references(() => programmeRound.id),
		number: integer().notNull(),
		/** The lot's seed, kept before anything is drawn. */
		seed: text().notNull(),
		/** What was ranked and how, word for word as the head saw it. */
		ranking: jsonb().$type<unknown>().notNull(),
		hash: text().notNull(),
		decidedAt: instant('decided_at').notNull(),
		decidedBy: text('decided_by').notNull()
	},
	(table) => [primaryKey({ columns: [table.round, table.number] })]
);
