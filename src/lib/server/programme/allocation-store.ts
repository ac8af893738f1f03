import { and, asc, desc, eq } from 'drizzle-orm';
import { municipality } from '../directory/schema.ts';
import type { Transaction } from '../platform/database.ts';
import { applicationAnswer } from './answer-schema.ts';
import { engagement } from './engagement-schema.ts';
import type { ApplicationKey } from './handed-over-store.ts';
import { allocation, programmeText } from './schema.ts';

export interface StoredAllocation {
	readonly number: number;
	readonly ranking: unknown;
	readonly hash: string;
	readonly decidedAt: string;
	readonly decidedBy: string;
}

/** A round's decisions, newest first. */
export const listAllocations = (
	tx: Transaction,
	round: string
): Promise<readonly StoredAllocation[]> =>
	tx
		.select({
			number: allocation.number,
			ranking: allocation.ranking,
			hash: allocation.hash,
			decidedAt: allocation.decidedAt,
			decidedBy: allocation.decidedBy
		})
		.from(allocation)
		.where(eq(allocation.round, round))
		.orderBy(desc(allocation.number));

/** False when another decision has that number already: of two who decide at once, one does. */
export async function insertAllocation(
	tx: Transaction,
	row: typeof allocation.$inferInsert
): Promise<boolean> {
	const added = await tx
		.insert(allocation)
		.values(row)
		.onConflictDoNothing()
		.returning({ number: allocation.number });
	return added.length === 1;
}

/** What every letter says of complaints; the agency's head has written it. */
export const letterPart = 'letter-complaint';

export async function findLetterText(
	tx: Transaction
): Promise<{ readonly text: string; readonly revision: number } | undefined> {
	const [row] = await tx
		.select({ text: programmeText.text, revision: programmeText.revision })
		.from(programmeText)
		.where(eq(programmeText.part, letterPart));
	return row;
}

/** Saves the text that follows the one that was seen, 0 for none. */
export async function putLetterText(
	tx: Transaction,
	{ text, revision }: { readonly text: string; readonly revision: number },
	by: { readonly changedAt: string; readonly changedBy: string }
): Promise<boolean> {
	const row = { part: letterPart, text, ...by };
	const saved =
		revision === 0
			? await tx
					.insert(programmeText)
					.values(row)
					.onConflictDoNothing()
					.returning({ part: programmeText.part })
			: await tx
					.update(programmeText)
					.set({ ...row, revision: revision + 1 })
					.where(and(eq(programmeText.part, letterPart), eq(programmeText.revision, revision)))
					.returning({ part: programmeText.part });
	return saved.length === 1;
}

export const insertAnswer = async (
	tx: Transaction,
	row: typeof applicationAnswer.$inferInsert
): Promise<void> => void (await tx.insert(applicationAnswer).values(row));

const ofApplication = ({ municipality, applicationId }: ApplicationKey) =>
	and(
		eq(applicationAnswer.municipalityCode, municipality),
		eq(applicationAnswer.applicationId, applicationId)
	);

const answerColumns = {
	number: applicationAnswer.number,
	round: applicationAnswer.round,
	outcome: applicationAnswer.outcome,
	explanation: applicationAnswer.explanation,
	deviation: applicationAnswer.deviation,
	decidedAt: applicationAnswer.decidedAt
};

/** What an application was answered, the first answer first; without the letters. */
export const listAnswers = (tx: Transaction, key: ApplicationKey) =>
	tx
		.select(answerColumns)
		.from(applicationAnswer)
		.where(ofApplication(key))
		.orderBy(asc(applicationAnswer.number));

/** The answers of a round, by decision, so that their letters can be found. */
export const listAnswersIn = (tx: Transaction, round: string) =>
	tx
		.select({
			municipality: applicationAnswer.municipalityCode,
			applicationId: applicationAnswer.applicationId,
			municipalityName: municipality.name,
			number: applicationAnswer.number,
			allocationNumber: applicationAnswer.allocationNumber,
			outcome: applicationAnswer.outcome,
			deviation: applicationAnswer.deviation
		})
		.from(applicationAnswer)
		.innerJoin(municipality, eq(municipality.municipalityCode, applicationAnswer.municipalityCode))
		.where(eq(applicationAnswer.round, round))
		.orderBy(asc(municipality.name));

/** All first answers the scope sees: when they were given. */
export const listFirstAnswers = (tx: Transaction) =>
	tx
		.select({
			municipality: applicationAnswer.municipalityCode,
			applicationId: applicationAnswer.applicationId,
			decidedAt: applicationAnswer.decidedAt
		})
		.from(applicationAnswer)
		.where(eq(applicationAnswer.number, 1));

/** The letter as it was made, byte for byte. */
export async function findLetter(
	tx: Transaction,
	key: ApplicationKey,
	number: number
): Promise<Uint8Array | undefined> {
	const [row] = await tx
		.select({ letter: applicationAnswer.letter })
		.from(applicationAnswer)
		.where(and(ofApplication(key), eq(applicationAnswer.number, number)));
	return row?.letter;
}

/** Whether an engagement has been made of an application. */
export async function hasBegun(
	tx: Transaction,
	{ municipality, applicationId }: ApplicationKey
): Promise<boolean> {
	const [row] = await tx
		.select({ id: engagement.id })
		.from(engagement)
		.where(
			and(
				eq(engagement.municipalityCode, municipality),
				eq(engagement.applicationId, applicationId)
			)
		)
		.limit(1);
	return row !== undefined;
}

/** Engagements of all municipalities, for the outlook. */
export const listEngaged = (tx: Transaction) =>
	tx
		.select({
			status: engagement.status,
			startsOn: engagement.startsOn,
			endsOn: engagement.endsOn,
			endedOn: engagement.endedOn,
			advisers: engagement.advisers
		})
		.from(engagement);
