/** Help from the agency before: what was entered by hand, and what was given here. */
import { dayOf, type Day } from '#domain/kernel';
import { earlierHelp as helpBefore, type EarlierHelp } from '#domain/programme';
import { and, desc, eq, isNull, ne } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { earlierHelp } from './application-schema.ts';
import { engagement } from './engagement-schema.ts';

export type StoredHelp = typeof earlierHelp.$inferSelect;

const fromRow = (row: StoredHelp): EarlierHelp => ({
	id: row.id,
	municipality: row.municipalityCode,
	what: row.what,
	fromOn: row.fromOn as Day,
	untilOn: row.untilOn as Day | null,
	source: row.source,
	nameThen: row.nameThen,
	withdrawn: row.withdrawnAt !== null
});

/** Of every municipality the scope may see, newest first. */
export async function listHelp(tx: Transaction): Promise<readonly EarlierHelp[]> {
	const rows = await tx.select().from(earlierHelp).orderBy(desc(earlierHelp.fromOn));
	return rows.map(fromRow);
}

/** What one municipality has had before a day: the fact behind the third criterion. */
export async function findEarlierHelp(
	tx: Transaction,
	code: string,
	subjectDay: Day
): Promise<readonly EarlierHelp[]> {
	const entered = await tx.select().from(earlierHelp).where(eq(earlierHelp.municipalityCode, code));
	const given = await tx
		.select()
		.from(engagement)
		.where(and(eq(engagement.municipalityCode, code), ne(engagement.status, 'planned')));
	const here = given.map((one) => ({
		id: one.id,
		municipality: code,
		what: one.title,
		fromOn: one.startsOn as Day,
		untilOn: (one.endedOn ?? (one.closedAt ? dayOf(new Date(one.closedAt)) : null)) as Day | null,
		source: 'Forløbet i Beredt',
		nameThen: null,
		withdrawn: false
	}));
	return helpBefore([...entered.map(fromRow), ...here], code, subjectDay);
}

export async function insertHelp(
	tx: Transaction,
	row: typeof earlierHelp.$inferInsert
): Promise<void> {
	await tx.insert(earlierHelp).values(row);
}

/** The entry that was taken back; undefined where there is none that holds. */
export async function withdrawHelp(
	tx: Transaction,
	key: { readonly code: string; readonly id: string },
	at: string
): Promise<StoredHelp | undefined> {
	const [row] = await tx
		.update(earlierHelp)
		.set({ withdrawnAt: at })
		.where(
			and(
				eq(earlierHelp.municipalityCode, key.code),
				eq(earlierHelp.id, key.id),
				isNull(earlierHelp.withdrawnAt)
			)
		)
		.returning();
	return row;
}
