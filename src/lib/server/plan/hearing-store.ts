import type { HearingContent, Outcome } from '#domain/plan';
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { hearing, hearingAnswer, hearingBody, hearingFile } from './process-schema.ts';

export type StoredHearing = Omit<typeof hearing.$inferSelect, 'content'> & {
	readonly content: HearingContent;
};
export type StoredBody = typeof hearingBody.$inferSelect;
export type StoredAnswer = typeof hearingAnswer.$inferSelect;
/** An attachment without its bytes. */
export type StoredFile = Omit<typeof hearingFile.$inferSelect, 'bytes'>;

/** Which hearing of a municipality. */
export interface HearingKey {
	readonly municipalityCode: string;
	readonly hearingId: string;
}

export interface BodyKey extends HearingKey {
	readonly bodyId: string;
}

const withContent = (row: typeof hearing.$inferSelect): StoredHearing => ({
	...row,
	content: row.content as HearingContent
});

export async function insertHearing(
	tx: Transaction,
	row: typeof hearing.$inferInsert,
	bodies: readonly Pick<StoredBody, 'id' | 'name' | 'email' | 'linkHash'>[]
): Promise<void> {
	await tx.insert(hearing).values(row);
	const key = { municipalityCode: row.municipalityCode, hearingId: row.id };
	await tx.insert(hearingBody).values(bodies.map((body) => ({ ...key, ...body })));
}

/** A plan's hearings, the newest first. */
export async function listHearings(
	tx: Transaction,
	code: string,
	planId: string
): Promise<readonly StoredHearing[]> {
	const rows = await tx
		.select()
		.from(hearing)
		.where(and(eq(hearing.municipalityCode, code), eq(hearing.planId, planId)))
		.orderBy(desc(hearing.sentAt));
	return rows.map(withContent);
}

/** Those that nobody has closed, of the whole municipality. */
export async function listOpenHearings(
	tx: Transaction,
	code: string
): Promise<readonly StoredHearing[]> {
	const rows = await tx
		.select()
		.from(hearing)
		.where(and(eq(hearing.municipalityCode, code), isNull(hearing.closedAt)));
	return rows.map(withContent);
}

const ofHearing = ({ municipalityCode, hearingId }: HearingKey) =>
	and(eq(hearing.municipalityCode, municipalityCode), eq(hearing.id, hearingId));

/** Held until the transaction ends: an answer on its way and the closing of the hearing take turns. */
export async function holdHearing(
	tx: Transaction,
	key: HearingKey
): Promise<StoredHearing | undefined> {
	const [row] = await tx.select().from(hearing).where(ofHearing(key)).for('update');
	return row && withContent(row);
}

export async function closeHearingRow(
	tx: Transaction,
	{ municipalityCode, id, revision }: StoredHearing,
	closedAt: string
): Promise<void> {
	await tx
		.update(hearing)
		.set({ closedAt, revision: revision + 1 })
		.where(ofHearing({ municipalityCode, hearingId: id }));
}

export async function listBodies(
	tx: Transaction,
	{ municipalityCode, hearingId }: HearingKey
): Promise<readonly StoredBody[]> {
	return tx
		.select()
		.from(hearingBody)
		.where(
			and(eq(hearingBody.municipalityCode, municipalityCode), eq(hearingBody.hearingId, hearingId))
		)
		.orderBy(asc(hearingBody.name));
}

/** By the hash of its secret; the secret itself is stored nowhere. */
export async function findBodyByLink(
	tx: Transaction,
	code: string,
	linkHash: string
): Promise<StoredBody | undefined> {
	const [row] = await tx
		.select()
		.from(hearingBody)
		.where(and(eq(hearingBody.municipalityCode, code), eq(hearingBody.linkHash, linkHash)));
	return row;
}

/** False when there is no such body, or its link is another than the one that was seen. */
export async function updateBody(
	tx: Transaction,
	{ municipalityCode, hearingId, bodyId }: BodyKey,
	set: Partial<
		Pick<StoredBody, 'linkHash' | 'openedAt' | 'remindedOn' | 'answeredAt' | 'withdrawnAt'>
	>,
	seenLink?: string
): Promise<boolean> {
	const changed = await tx
		.update(hearingBody)
		.set(set)
		.where(
			and(
				eq(hearingBody.municipalityCode, municipalityCode),
				eq(hearingBody.hearingId, hearingId),
				eq(hearingBody.id, bodyId),
				seenLink === undefined ? undefined : eq(hearingBody.linkHash, seenLink)
			)
		)
		.returning({ id: hearingBody.id });
	return changed.length === 1;
}

/** All answers of a hearing that say something; one that was taken back is an empty text. */
export async function listAnswers(
	tx: Transaction,
	{ municipalityCode, hearingId }: HearingKey
): Promise<readonly StoredAnswer[]> {
	return tx
		.select()
		.from(hearingAnswer)
		.where(
			and(
				eq(hearingAnswer.municipalityCode, municipalityCode),
				eq(hearingAnswer.hearingId, hearingId)
			)
		)
		.orderBy(asc(hearingAnswer.bodyId), asc(hearingAnswer.sectionId));
}

const ofAnswer = ({ municipalityCode, hearingId, bodyId }: BodyKey, sectionId: string) =>
	and(
		eq(hearingAnswer.municipalityCode, municipalityCode),
		eq(hearingAnswer.hearingId, hearingId),
		eq(hearingAnswer.bodyId, bodyId),
		eq(hearingAnswer.sectionId, sectionId)
	);

/** The first words to a section (revision 0), or newer ones on the revision that was seen; false: there are others. */
export async function putAnswer(
	tx: Transaction,
	key: BodyKey,
	answer: { readonly sectionId: string; readonly text: string; readonly revision: number },
	writtenAt: string
): Promise<boolean> {
	const { sectionId, text, revision } = answer;
	if (revision === 0) {
		const added = await tx
			.insert(hearingAnswer)
			.values({ ...key, sectionId, text, writtenAt })
			.onConflictDoNothing()
			.returning({ sectionId: hearingAnswer.sectionId });
		return added.length === 1;
	}
	const changed = await tx
		.update(hearingAnswer)
		.set({ text, writtenAt, revision: revision + 1 })
		.where(and(ofAnswer(key, sectionId), eq(hearingAnswer.revision, revision)))
		.returning({ sectionId: hearingAnswer.sectionId });
	return changed.length === 1;
}

export async function putHandling(
	tx: Transaction,
	key: BodyKey,
	at: { readonly sectionId: string; readonly revision: number },
	set: { outcome: Outcome; reply: string; handledAt: string; handledBy: string | null }
): Promise<boolean> {
	const changed = await tx
		.update(hearingAnswer)
		.set({ ...set, revision: at.revision + 1 })
		.where(and(ofAnswer(key, at.sectionId), eq(hearingAnswer.revision, at.revision)))
		.returning({ sectionId: hearingAnswer.sectionId });
	return changed.length === 1;
}
