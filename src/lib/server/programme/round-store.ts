/** Rounds and offers as assessment and allocation need them. */
import { desc, eq } from 'drizzle-orm';
import { rankingCriteria, type Criterion } from '#domain/programme';
import type { Transaction } from '../platform/database.ts';
import { programmeOffer, programmeRound } from './schema.ts';

export interface RoundOffer {
	readonly round: {
		readonly id: string;
		readonly name: string;
		readonly mode: 'round' | 'rolling';
		readonly year: number;
		readonly places: number;
		readonly closesAt: string;
		readonly endedAt: string | null;
	};
	readonly offer: {
		readonly id: string;
		readonly name: string;
		readonly decisionLevel: 'director' | 'chief';
		readonly placesPerYear: number;
	};
	readonly criteria: ReturnType<typeof rankingCriteria>;
}

function selectRounds(tx: Transaction) {
	return tx
		.select({ round: programmeRound, offer: programmeOffer })
		.from(programmeRound)
		.innerJoin(programmeOffer, eq(programmeOffer.id, programmeRound.offer));
}

type Row = Awaited<ReturnType<typeof selectRounds>>[number];

function asRoundOffer({ round, offer }: Row): RoundOffer {
	const { id, name, mode, year, places, closesAt, endedAt } = round;
	const criteria = offer.criteria as readonly Criterion[];
	const { decisionLevel, placesPerYear } = offer;
	return {
		round: { id, name, mode, year, places, closesAt, endedAt },
		offer: { id: offer.id, name: offer.name, decisionLevel, placesPerYear },
		criteria: rankingCriteria({ decisionLevel, criteria })
	};
}

/** The newest first. */
export const listRounds = async (tx: Transaction): Promise<readonly RoundOffer[]> =>
	(await selectRounds(tx).orderBy(desc(programmeRound.opensAt))).map(asRoundOffer);

export async function findRound(tx: Transaction, id: string): Promise<RoundOffer | undefined> {
	const [row] = await selectRounds(tx).where(eq(programmeRound.id, id));
	return row && asRoundOffer(row);
}
