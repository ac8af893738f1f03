import type { Layer } from '#domain/pathway';
import { and, desc, eq } from 'drizzle-orm';
import { institution, municipality } from '../directory/schema.ts';
import type { Transaction } from '../platform/database.ts';
import { pathwayPublication } from './schema.ts';

export interface PublishedLayer {
	readonly code: string;
	readonly municipality: string;
	/** Empty for the municipality's own layer, else the institution's id and name. */
	readonly institution: string;
	readonly institutionName: string;
	/** The version of the national path it is published on. */
	readonly template: number;
	readonly layer: Layer;
}

/** The newest of each owner, a municipality's before those of its institutions; of one municipality when asked. */
export async function listPublishedLayers(
	tx: Transaction,
	code?: string
): Promise<readonly PublishedLayer[]> {
	const rows = await tx
		.selectDistinctOn([pathwayPublication.municipalityCode, pathwayPublication.institution], {
			code: pathwayPublication.municipalityCode,
			municipality: municipality.name,
			institution: pathwayPublication.institution,
			institutionName: institution.name,
			template: pathwayPublication.template,
			layer: pathwayPublication.layer
		})
		.from(pathwayPublication)
		.innerJoin(municipality, eq(municipality.municipalityCode, pathwayPublication.municipalityCode))
		.leftJoin(
			institution,
			and(
				eq(institution.municipalityCode, pathwayPublication.municipalityCode),
				eq(institution.id, pathwayPublication.institution)
			)
		)
		.where(code === undefined ? undefined : eq(pathwayPublication.municipalityCode, code))
		.orderBy(
			pathwayPublication.municipalityCode,
			pathwayPublication.institution,
			desc(pathwayPublication.version)
		);
	return rows.map((row) => ({
		...row,
		institutionName: row.institutionName ?? row.institution,
		layer: row.layer as Layer
	}));
}
