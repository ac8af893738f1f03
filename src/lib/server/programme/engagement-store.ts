import type { Engagement } from '#domain/programme';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { application } from './application-schema.ts';
import { engagement } from './engagement-schema.ts';
import { programmeOffer, programmeRound } from './schema.ts';

export interface StoredEngagement extends Engagement {
	readonly municipalityCode: string;
	readonly id: string;
	readonly applicationId: string;
	readonly offer: string;
	readonly closedAt: string | null;
	readonly revision: number;
}

const stored = (row: typeof engagement.$inferSelect): StoredEngagement =>
	row as unknown as StoredEngagement;

const ofEngagement = (code: string, id: string) =>
	and(eq(engagement.municipalityCode, code), eq(engagement.id, id));

export async function findEngagement(
	tx: Transaction,
	code: string,
	id: string
): Promise<StoredEngagement | undefined> {
	const [row] = await tx.select().from(engagement).where(ofEngagement(code, id));
	return row && stored(row);
}

/** Held until the transaction ends: two who change the same programme take turns. */
export async function holdEngagement(
	tx: Transaction,
	code: string,
	id: string
): Promise<StoredEngagement | undefined> {
	const [row] = await tx.select().from(engagement).where(ofEngagement(code, id)).for('update');
	return row && stored(row);
}

/** All the scope may see, the newest first. */
export async function listEngagements(tx: Transaction): Promise<readonly StoredEngagement[]> {
	const rows = await tx.select().from(engagement).orderBy(desc(engagement.startsOn));
	return rows.map(stored);
}

export async function insertEngagement(
	tx: Transaction,
	row: Engagement & Pick<StoredEngagement, 'municipalityCode' | 'id' | 'applicationId' | 'offer'>
): Promise<void> {
	await tx.insert(engagement).values(row);
}

export async function updateEngagement(
	tx: Transaction,
	{ municipalityCode, id, revision }: StoredEngagement,
	set: Engagement & { readonly closedAt?: string }
): Promise<void> {
	const { status, title, startsOn, endsOn, advisers, pauses, endedOn, endedBecause } = set;
	await tx
		.update(engagement)
		.set({
			...{ status, title, startsOn, endsOn, advisers, pauses, endedOn, endedBecause },
			...(set.closedAt ? { closedAt: set.closedAt } : {}),
			revision: revision + 1
		})
		.where(ofEngagement(municipalityCode, id));
}

export interface GivenPlace {
	readonly municipalityCode: string;
	readonly applicationId: string;
	readonly status: string;
	readonly round: string;
	readonly offer: string;
	readonly offerName: string;
	readonly months: number | null;
	/** A short offer says its length in days or hours. */
	readonly short: boolean;
}

/** Applications that were given a place; `one` is held, to be started once. */
export async function listGivenPlaces(
	tx: Transaction,
	one?: { readonly municipality: string; readonly applicationId: string }
): Promise<readonly GivenPlace[]> {
	const wanted = and(
		eq(application.status, 'place'),
		...(one
			? [eq(application.municipalityCode, one.municipality), eq(application.id, one.applicationId)]
			: [])
	);
	if (one) await tx.select({ id: application.id }).from(application).where(wanted).for('update');
	const rows = await tx
		.select({ application, offer: programmeOffer, name: programmeRound.name })
		.from(application)
		.leftJoin(programmeRound, eq(programmeRound.id, application.round))
		.leftJoin(programmeOffer, eq(programmeOffer.id, programmeRound.offer))
		.where(wanted)
		.orderBy(asc(application.submittedAt));
	return rows.map(({ application: { municipalityCode, id, status, round }, offer, name }) => ({
		municipalityCode,
		applicationId: id,
		status,
		round: name ?? round,
		offer: offer?.id ?? round,
		offerName: offer?.name ?? 'Rådgivningsforløb',
		months: offer?.months ?? null,
		short: offer !== null && offer.months === null
	}));
}
