import type { Day } from '#domain/kernel';

export interface Municipality {
	readonly code: string;
	/** The official name, `Vejle Kommune`. */
	readonly name: string;
	readonly shortName: string;
	readonly slug: string;
	/** True for the demo's invented municipalities, which always stand apart from real ones. */
	readonly invented: boolean;
}

/** Regions change: a municipality lies in a region for a period. */
export interface Region {
	readonly id: string;
	readonly name: string;
	readonly validFrom: Day | null;
	/** The last day. */
	readonly validTo: Day | null;
	readonly confidence: 'verified' | 'recalled';
	/** Municipality codes. */
	readonly municipalities: readonly string[];
}

/** The region a municipality lies in on a day. */
export const regionOn = (
	regions: readonly Region[],
	municipality: string,
	on: Day
): Region | undefined =>
	regions.find(
		(region) =>
			region.municipalities.includes(municipality) &&
			(region.validFrom === null || region.validFrom <= on) &&
			(region.validTo === null || on <= region.validTo)
	);
