import type { MeetingContent } from '#domain/programme';
import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { informationMeeting, meetingSignUp } from './schema.ts';

export interface StoredMeeting extends MeetingContent {
	readonly id: string;
	/** Markdown; empty until something is put up. */
	readonly material: string;
	readonly publishedAt: string | null;
	readonly cancelledAt: string | null;
	readonly cancelledBecause: string | null;
	readonly revision: number;
}
/** Where one joins is for those who have a seat, and is not read for a page. */
export type PublicMeeting = Omit<StoredMeeting, 'joinAt'> & { readonly isOnline: boolean };
export type StoredSignUp = typeof meetingSignUp.$inferSelect;

const iso = (instant: string): string => new Date(instant).toISOString();

const meetingFrom = (row: typeof informationMeeting.$inferSelect): StoredMeeting => ({
	...row,
	startsAt: iso(row.startsAt),
	endsAt: iso(row.endsAt),
	signUpUntil: row.signUpUntil && iso(row.signUpUntil)
});

const publicFrom = (row: typeof informationMeeting.$inferSelect): PublicMeeting => {
	const { joinAt, ...meeting } = meetingFrom(row);
	return { ...meeting, isOnline: joinAt !== null };
};

/** Newest first, drafts among them. */
export async function listMeetings(tx: Transaction): Promise<readonly StoredMeeting[]> {
	const rows = await tx
		.select()
		.from(informationMeeting)
		.orderBy(desc(informationMeeting.startsAt), asc(informationMeeting.id));
	return rows.map(meetingFrom);
}

export async function findMeeting(tx: Transaction, id: string): Promise<StoredMeeting | undefined> {
	const [row] = await tx.select().from(informationMeeting).where(eq(informationMeeting.id, id));
	return row && meetingFrom(row);
}

/** Held until the transaction ends: who comes, who goes and who changes the capacity take turns. */
export async function holdMeeting(tx: Transaction, id: string): Promise<StoredMeeting | undefined> {
	const held = tx.select().from(informationMeeting).where(eq(informationMeeting.id, id));
	const [row] = await held.for('update');
	return row && meetingFrom(row);
}

/** Published, from a day on; the next first. */
export async function listPublicMeetings(
	tx: Transaction,
	from: Date
): Promise<readonly PublicMeeting[]> {
	const rows = await tx
		.select()
		.from(informationMeeting)
		.where(
			and(
				isNotNull(informationMeeting.publishedAt),
				gte(informationMeeting.startsAt, from.toISOString())
			)
		)
		.orderBy(asc(informationMeeting.startsAt), asc(informationMeeting.id));
	return rows.map(publicFrom);
}

export async function findPublicMeeting(
	tx: Transaction,
	id: string
): Promise<PublicMeeting | undefined> {
	const [row] = await tx
		.select()
		.from(informationMeeting)
		.where(and(eq(informationMeeting.id, id), isNotNull(informationMeeting.publishedAt)));
	return row && publicFrom(row);
}

export async function insertMeeting(
	tx: Transaction,
	row: typeof informationMeeting.$inferInsert
): Promise<void> {
	await tx.insert(informationMeeting).values(row);
}

export async function updateMeeting(
	tx: Transaction,
	{ id, revision }: Pick<StoredMeeting, 'id' | 'revision'>,
	set: Partial<Omit<StoredMeeting, 'id' | 'revision'>>
): Promise<void> {
	await tx
		.update(informationMeeting)
		.set({ ...set, revision: revision + 1 })
		.where(eq(informationMeeting.id, id));
}

/** In the order of coming. */
export async function listSignUps(
	tx: Transaction,
	meetingId: string
): Promise<readonly StoredSignUp[]> {
	return tx
		.select()
		.from(meetingSignUp)
		.where(eq(meetingSignUp.meetingId, meetingId))
		.orderBy(asc(meetingSignUp.number));
}

export async function findSignUpByLink(
	tx: Transaction,
	meetingId: string,
	linkHash: string
): Promise<StoredSignUp | undefined> {
	const [row] = await tx
		.select()
		.from(meetingSignUp)
		.where(and(eq(meetingSignUp.meetingId, meetingId), eq(meetingSignUp.linkHash, linkHash)));
	return row;
}

export async function insertSignUp(
	tx: Transaction,
	row: typeof meetingSignUp.$inferInsert
): Promise<void> {
	await tx.insert(meetingSignUp).values(row);
}

export async function updateSignUps(
	tx: Transaction,
	meetingId: string,
	ids: readonly string[],
	set: Partial<Omit<StoredSignUp, 'meetingId' | 'id' | 'number' | 'revision'>>
): Promise<void> {
	if (ids.length === 0) return;
	await tx
		.update(meetingSignUp)
		.set(set)
		.where(and(eq(meetingSignUp.meetingId, meetingId), inArray(meetingSignUp.id, [...ids])));
}

/** Seats and waiting by meeting: numbers, and nobody's name. */
export async function countSignUps(
	tx: Transaction
): Promise<ReadonlyMap<string, { readonly seats: number; readonly waiting: number }>> {
	const rows = await tx
		.select({ id: meetingSignUp.meetingId, state: meetingSignUp.state, count: count() })
		.from(meetingSignUp)
		.where(isNull(meetingSignUp.cancelledAt))
		.groupBy(meetingSignUp.meetingId, meetingSignUp.state);
	const found = new Map<string, { seats: number; waiting: number }>();
	for (const row of rows) {
		const sum = found.get(row.id) ?? { seats: 0, waiting: 0 };
		if (row.state === 'seat') sum.seats += row.count;
		if (row.state === 'waiting') sum.waiting += row.count;
		found.set(row.id, sum);
	}
	return found;
}
