import type { Definition, Layer } from '#domain/pathway';
import { and, desc, eq, max, ne } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import type { PathwayContent } from './load-national-pathway.ts';
import { pathwayPublication, pathwayTemplate } from './schema.ts';

export interface PathwayTemplate extends PathwayContent {
	readonly version: number;
	readonly publishedOn: string;
}

export async function savePathwayTemplate(
	tx: Transaction,
	template: PathwayTemplate
): Promise<void> {
	await tx.insert(pathwayTemplate).values(template);
}

/** The national path that holds now. */
export async function getPathwayTemplate(tx: Transaction): Promise<PathwayTemplate> {
	const [row] = await tx
		.select()
		.from(pathwayTemplate)
		.orderBy(desc(pathwayTemplate.version))
		.limit(1);
	if (!row) throw new Error('No national path has been published.');
	return { ...row, definition: row.definition as Definition };
}

export async function findTemplate(tx: Transaction, version: number): Promise<PathwayTemplate> {
	const [row] = await tx.select().from(pathwayTemplate).where(eq(pathwayTemplate.version, version));
	if (!row) throw new Error(`There is no national path of version ${version}.`);
	return { ...row, definition: row.definition as Definition };
}

export interface PathwayPublication {
	readonly version: number;
	readonly publishedAt: string;
	readonly template: PathwayTemplate;
	readonly layer: Layer;
	/** What the proof warned of → why it was published all the same. */
	readonly reasons: Readonly<Record<string, string>>;
}

/** The layer a municipality, or one of its institutions, has published last; undefined when it has none. */
export async function findPublication(
	tx: Transaction,
	code: string,
	institution = ''
): Promise<PathwayPublication | undefined> {
	const [row] = await tx
		.select()
		.from(pathwayPublication)
		.where(
			and(
				eq(pathwayPublication.municipalityCode, code),
				eq(pathwayPublication.institution, institution)
			)
		)
		.orderBy(desc(pathwayPublication.version))
		.limit(1);
	return (
		row && {
			version: row.version,
			publishedAt: row.publishedAt,
			template: await findTemplate(tx, row.template),
			layer: row.layer as Layer,
			reasons: row.reasons
		}
	);
}

export async function insertPublication(
	tx: Transaction,
	code: string,
	publication: {
		version: number;
		template: number;
		layer: Layer;
		publishedAt: string;
		institution?: string;
		reasons?: Readonly<Record<string, string>>;
	}
): Promise<void> {
	await tx.insert(pathwayPublication).values({ municipalityCode: code, ...publication });
}

/** The institutions with a layer of their own, and how often each has published. */
export async function listInstitutionVersions(
	tx: Transaction,
	code: string
): Promise<ReadonlyMap<string, number>> {
	const rows = await tx
		.select({
			institution: pathwayPublication.institution,
			version: max(pathwayPublication.version)
		})
		.from(pathwayPublication)
		.where(
			and(eq(pathwayPublication.municipalityCode, code), ne(pathwayPublication.institution, ''))
		)
		.groupBy(pathwayPublication.institution);
	return new Map(rows.map(({ institution, version }) => [institution, version ?? 0]));
}
