/**
 * The agency's recommendations from 2023, as far as they are known (G4), from
 * `content/guide/recommendations.yaml`. A number twice or a passage that does not exist names file and line
 * and stops the start.
 */
import { z } from 'zod';
import { contentFolder, ContentFault, readContent } from '../platform/content-file.ts';

const file = z.object({
	series: z.object({
		title: z.string().min(1),
		year: z.number().int(),
		count: z.number().int().positive(),
		url: z.url()
	}),
	recommendations: z
		.array(
			z.object({
				number: z.number().int().positive(),
				title: z.string().min(1),
				focusArea: z.number().int().positive().nullable(),
				url: z.url().nullable(),
				says: z.string().min(1),
				passages: z.array(z.string()).min(1)
			})
		)
		.min(1)
});

export interface Recommendation {
	readonly number: number;
	/** In our own words. */
	readonly title: string;
	/** Null where it has not been seen. */
	readonly focusArea: number | null;
	/** Its own page; null where only the series' is known. */
	readonly url: string | null;
	/** What it says, in our own words. */
	readonly says: string;
	/** The passages it bears on. */
	readonly passages: readonly string[];
}

export interface Recommendations {
	readonly series: {
		readonly title: string;
		readonly year: number;
		/** How many there are; not all are known. */
		readonly count: number;
		readonly url: string;
	};
	/** By number. */
	readonly recommendations: readonly Recommendation[];
}

export function loadRecommendations(
	passageIds: ReadonlySet<string>,
	path = contentFolder('guide', 'recommendations.yaml')
): Recommendations {
	const content = readContent(path, file);
	const { series, recommendations } = content.value;
	const seen = new Set<number>();
	recommendations.forEach(({ number, passages }, index) => {
		const fault = (key: readonly (string | number)[], problem: string) =>
			new ContentFault(path, content.lineOf(['recommendations', index, ...key]), problem);
		if (seen.has(number)) throw fault(['number'], `duplicate number ${number}`);
		if (number > series.count) throw fault(['number'], `there are only ${series.count}`);
		seen.add(number);
		passages.forEach((id, place) => {
			if (!passageIds.has(id)) throw fault(['passages', place], `unknown passage ${id}`);
			if (passages.indexOf(id) < place) throw fault(['passages', place], `duplicate id ${id}`);
		});
	});
	return {
		series,
		recommendations: recommendations.toSorted((one, other) => one.number - other.number)
	};
}
