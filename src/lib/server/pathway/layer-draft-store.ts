import type { Layer } from '#domain/pathway';
import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { pathwayDraft } from './schema.ts';

/** Whose layer: a municipality's, or one of its institutions'; empty for the municipality itself. */
export interface LayerPlace {
	readonly municipality: string;
	readonly institution: string;
}

export interface LayerDraft {
	/** The version of the national path it is written on. */
	readonly template: number;
	readonly layer: Layer;
	readonly revision: number;
	readonly savedAt: string;
	readonly savedBy: string;
}

const at = ({ municipality, institution }: LayerPlace) =>
	and(eq(pathwayDraft.municipalityCode, municipality), eq(pathwayDraft.institution, institution));

/** Whoever changes a municipality's path takes a turn; until the transaction ends. */
export async function holdLayers(tx: Transaction, { municipality }: LayerPlace): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`beredt-layer-${municipality}`}))`);
}

export async function findLayerDraft(
	tx: Transaction,
	place: LayerPlace
): Promise<LayerDraft | undefined> {
	const [row] = await tx.select().from(pathwayDraft).where(at(place));
	return row && { ...row, layer: row.layer as Layer };
}

/** The institutions that have a draft. */
export async function listDraftInstitutions(
	tx: Transaction,
	municipality: string
): Promise<readonly string[]> {
	const rows = await tx
		.select({ institution: pathwayDraft.institution })
		.from(pathwayDraft)
		.where(eq(pathwayDraft.municipalityCode, municipality));
	return rows.map(({ institution }) => institution);
}

export async function insertLayerDraft(
	tx: Transaction,
	{ municipality, institution }: LayerPlace,
	draft: LayerDraft
): Promise<void> {
	await tx.insert(pathwayDraft).values({ municipalityCode: municipality, institution, ...draft });
}

export async function updateLayerDraft(
	tx: Transaction,
	place: LayerPlace,
	draft: Partial<LayerDraft>
): Promise<void> {
	await tx.update(pathwayDraft).set(draft).where(at(place));
}

export async function deleteLayerDraft(tx: Transaction, place: LayerPlace): Promise<void> {
	await tx.delete(pathwayDraft).where(at(place));
}
