import type { Document } from '#domain/document';
import type { SectionSave } from '#domain/plan';
import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { planSection, planSectionSaved } from './schema.ts';

interface SectionKey {
	readonly code: string;
	readonly planId: string;
	readonly id: string;
}

/** Before a section is written over: the text that stands goes to the history, once. */
export async function keepReplaced(
	tx: Transaction,
	{ code, planId, id, revision }: SectionKey & { readonly revision: number }
): Promise<void> {
	const standing = tx
		.select({
			municipalityCode: planSection.municipalityCode,
			planId: planSection.planId,
			sectionId: planSection.id,
			revision: planSection.revision,
			body: planSection.body,
			savedAt: planSection.savedAt,
			savedBy: planSection.savedBy
		})
		.from(planSection)
		.where(
			and(
				eq(planSection.municipalityCode, code),
				eq(planSection.planId, planId),
				eq(planSection.id, id),
				eq(planSection.revision, revision)
			)
		);
	await tx.insert(planSectionSaved).select(standing).onConflictDoNothing();
}

const inSection = ({ code, planId, id }: SectionKey) =>
	and(
		eq(planSectionSaved.municipalityCode, code),
		eq(planSectionSaved.planId, planId),
		eq(planSectionSaved.sectionId, id)
	);

/** Every earlier save, oldest first; the text that stands now is the section itself. */
export function listReplaced(tx: Transaction, key: SectionKey): Promise<readonly SectionSave[]> {
	return tx
		.select({
			revision: planSectionSaved.revision,
			savedAt: planSectionSaved.savedAt,
			savedBy: planSectionSaved.savedBy
		})
		.from(planSectionSaved)
		.where(inSection(key))
		.orderBy(asc(planSectionSaved.revision));
}

/** The text of a section at a revision, standing or earlier. */
export async function findTextAt(
	tx: Transaction,
	key: SectionKey,
	revision: number
): Promise<Document | undefined> {
	const [standing] = await tx
		.select({ body: planSection.body })
		.from(planSection)
		.where(
			and(
				eq(planSection.municipalityCode, key.code),
				eq(planSection.planId, key.planId),
				eq(planSection.id, key.id),
				eq(planSection.revision, revision)
			)
		);
	if (standing) return standing.body;
	const [earlier] = await tx
		.select({ body: planSectionSaved.body })
		.from(planSectionSaved)
		.where(and(inSection(key), eq(planSectionSaved.revision, revision)));
	return earlier?.body;
}
