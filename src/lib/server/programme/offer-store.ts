import type {
	ApplicationStatus,
	Criterion,
	Offer,
	Round,
	RoundUse,
	UsedRound
} from '#domain/programme';
import { noUse } from '#domain/programme';
import { and, asc, count, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { application } from './application-schema.ts';
import { programmeOffer, programmeRound } from './schema.ts';

const offerFrom = ({ changedAt: _, ...row }: typeof programmeOffer.$inferSelect): Offer => ({
	...row,
	criteria: row.criteria as readonly Criterion[]
});

const iso = (instant: string): string => new Date(instant).toISOString();

const roundFrom = (row: typeof programmeRound.$inferSelect): Round => ({
	...row,
	opensAt: iso(row.opensAt),
	closesAt: iso(row.closesAt),
	endedAt: row.endedAt && iso(row.endedAt),
	answerOn: row.answerOn as Round['answerOn'],
	startsOn: row.startsOn as Round['startsOn']
});

/** The long ones first. */
export async function listOffers(tx: Transaction): Promise<readonly Offer[]> {
	const rows = await tx
		.select()
		.from(programmeOffer)
		.orderBy(asc(programmeOffer.decisionLevel), asc(programmeOffer.name));
	return rows.map(offerFrom).toSorted((one, other) => (other.months ?? 0) - (one.months ?? 0));
}

export async function findOffer(tx: Transaction, id: string): Promise<Offer | undefined> {
	const [row] = await tx.select().from(programmeOffer).where(eq(programmeOffer.id, id));
	return row && offerFrom(row);
}

/** Held until the transaction ends: whoever opens a round or changes the offer waits for the other. */
export async function holdOffer(tx: Transaction, id: string): Promise<Offer | undefined> {
	const held = tx.select().from(programmeOffer).where(eq(programmeOffer.id, id));
	const [row] = await held.for('update');
	return row && offerFrom(row);
}

/** False when there is one with this id. */
export async function insertOffer(
	tx: Transaction,
	offer: Omit<Offer, 'revision'>,
	changedAt: string
): Promise<boolean> {
	const added = await tx
		.insert(programmeOffer)
		.values({ ...offer, changedAt })
		.onConflictDoNothing()
		.returning({ id: programmeOffer.id });
	return added.length === 1;
}

export async function updateOffer(
	tx: Transaction,
	{ id, revision, ...set }: Offer,
	changedAt: string
): Promise<void> {
	await tx
		.update(programmeOffer)
		.set({ ...set, changedAt, revision: revision + 1 })
		.where(eq(programmeOffer.id, id));
}

/** Newest first. */
export async function listRounds(tx: Transaction, offer?: string): Promise<readonly Round[]> {
	const rows = await tx
		.select()
		.from(programmeRound)
		.where(offer === undefined ? undefined : eq(programmeRound.offer, offer))
		.orderBy(desc(programmeRound.opensAt), asc(programmeRound.id));
	return rows.map(roundFrom);
}

export async function findRound(tx: Transaction, id: string): Promise<Round | undefined> {
	const [row] = await tx.select().from(programmeRound).where(eq(programmeRound.id, id));
	return row && roundFrom(row);
}

export async function insertRound(
	tx: Transaction,
	round: typeof programmeRound.$inferInsert
): Promise<void> {
	await tx.insert(programmeRound).values(round);
}

/** False when it is another revision than the one that was seen. */
export async function updateRound(
	tx: Transaction,
	{ id, revision }: Pick<Round, 'id' | 'revision'>,
	set: Partial<Omit<Round, 'id' | 'revision' | 'offer'>>
): Promise<boolean> {
	const changed = await tx
		.update(programmeRound)
		.set({ ...set, revision: revision + 1 })
		.where(and(eq(programmeRound.id, id), eq(programmeRound.revision, revision)))
		.returning({ id: programmeRound.id });
	return changed.length === 1;
}

const undecided: readonly ApplicationStatus[] = ['submitted', 'supplement'];

/** How far the places of each round are used; the agency counts what has been handed in. */
export async function withUse(
	tx: Transaction,
	rounds: readonly Round[]
): Promise<readonly UsedRound[]> {
	const rows = await tx
		.select({ round: application.round, status: application.status, count: count() })
		.from(application)
		.where(
			and(
				isNotNull(application.submittedAt),
				inArray(application.status, ['place', 'waiting', ...undecided])
			)
		)
		.groupBy(application.round, application.status);
	const useOf = (id: string): RoundUse =>
		rows
			.filter(({ round }) => round === id)
			.reduce(
				(use, one) => ({
					given: use.given + (one.status === 'place' ? one.count : 0),
					waiting: use.waiting + (one.status === 'waiting' ? one.count : 0),
					undecided: use.undecided + (undecided.includes(one.status) ? one.count : 0)
				}),
				noUse
			);
	return rounds.map((round) => ({ round, use: useOf(round.id) }));
}
