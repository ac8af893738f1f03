/** The round an application is for, with its offer: as the agency has them now. */
import { submissionWindow, type DecisionLevel } from '#domain/programme';
import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { programmeOffer, programmeRound } from './schema.ts';

export interface ApplicationRound {
	readonly id: string;
	readonly name: string;
	readonly mode: 'round' | 'rolling';
	readonly opensAt: string;
	readonly closesAt: string;
	readonly answerOn: string | null;
	readonly endedAt: string | null;
	readonly offer: string;
	readonly offerName: string;
	readonly about: string;
	readonly level: DecisionLevel;
	readonly offerIsOpen: boolean;
}

const rounds = (tx: Transaction) =>
	tx
		.select({
			id: programmeRound.id,
			name: programmeRound.name,
			mode: programmeRound.mode,
			opensAt: programmeRound.opensAt,
			closesAt: programmeRound.closesAt,
			answerOn: programmeRound.answerOn,
			endedAt: programmeRound.endedAt,
			offer: programmeOffer.id,
			offerName: programmeOffer.name,
			about: programmeOffer.about,
			level: programmeOffer.decisionLevel,
			offerIsOpen: programmeOffer.open
		})
		.from(programmeRound)
		.innerJoin(programmeOffer, eq(programmeOffer.id, programmeRound.offer));

export async function findApplicationRound(
	tx: Transaction,
	id: string
): Promise<ApplicationRound | undefined> {
	const [row] = await rounds(tx).where(eq(programmeRound.id, id));
	return row;
}

export const listApplicationRounds = (tx: Transaction): Promise<readonly ApplicationRound[]> =>
	rounds(tx).orderBy(asc(programmeRound.closesAt));

/** An offer that is closed and a round that was ended take no new applications; those under way go on. */
export const takesNewApplications = (round: ApplicationRound, now: Date): boolean =>
	round.offerIsOpen && round.endedAt === null && submissionWindow(round, now) === 'open';

export const listOffers = (
	tx: Transaction
): Promise<readonly { readonly id: string; readonly name: string }[]> =>
	tx
		.select({ id: programmeOffer.id, name: programmeOffer.name })
		.from(programmeOffer)
		.orderBy(asc(programmeOffer.name));
