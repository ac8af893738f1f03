import { dayOf, type Day } from '#domain/kernel';
import { and, desc, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { initialMeeting } from './application-schema.ts';

export type StoredMeeting = typeof initialMeeting.$inferSelect;

export interface MeetingKey {
	readonly municipalityCode: string;
	readonly id: string;
}

const one = ({ municipalityCode, id }: MeetingKey) =>
	and(eq(initialMeeting.municipalityCode, municipalityCode), eq(initialMeeting.id, id));

export async function insertMeeting(
	tx: Transaction,
	row: typeof initialMeeting.$inferInsert
): Promise<void> {
	await tx.insert(initialMeeting).values(row);
}

/** Held until the transaction ends: of two who answer at once the second sees what the first did. */
export async function holdMeeting(
	tx: Transaction,
	key: MeetingKey
): Promise<StoredMeeting | undefined> {
	const [row] = await tx.select().from(initialMeeting).where(one(key)).for('update');
	return row;
}

export async function findMeeting(
	tx: Transaction,
	key: MeetingKey
): Promise<StoredMeeting | undefined> {
	const [row] = await tx.select().from(initialMeeting).where(one(key));
	return row;
}

/** Newest first: one municipality's, or with no code all that the scope sees. */
export const listMeetings = (
	tx: Transaction,
	municipalityCode?: string
): Promise<readonly StoredMeeting[]> =>
	tx
		.select()
		.from(initialMeeting)
		.where(municipalityCode ? eq(initialMeeting.municipalityCode, municipalityCode) : undefined)
		.orderBy(desc(initialMeeting.askedAt));

/** False when somebody changed it since it was read. */
export async function updateMeeting(
	tx: Transaction,
	was: MeetingKey & { readonly revision: number },
	set: Partial<Omit<StoredMeeting, 'municipalityCode' | 'id' | 'revision'>>
): Promise<boolean> {
	const changed = await tx
		.update(initialMeeting)
		.set({ ...set, revision: was.revision + 1 })
		.where(and(one(was), eq(initialMeeting.revision, was.revision)))
		.returning({ id: initialMeeting.id });
	return changed.length === 1;
}

/** The day the newest initial meeting was held; an application without one says so. */
export async function heldMeetingDay(tx: Transaction, code: string): Promise<Day | undefined> {
	const held = (await listMeetings(tx, code)).find(({ state }) => state === 'held');
	return held?.startsAt ? dayOf(new Date(held.startsAt)) : undefined;
}
