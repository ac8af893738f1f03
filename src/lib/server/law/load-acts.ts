import { parseDay } from '#domain/kernel';
import { openCatalogue, plainName, type Act, type Catalogue, type Provision } from '#domain/law';
import { z } from 'zod';
import { contentFolder, ContentFault, readContent } from '../platform/content-file.ts';
import { loadProvisions } from './load-provisions.ts';

const day = z
	.string()
	.refine((text) => parseDay(text) !== undefined, 'is not a day (YYYY-MM-DD)')
	.transform((text) => parseDay(text) ?? null)
	.nullable()
	.default(null);
const text = z.string().trim().min(1);

const file = z.array(
	z.strictObject({
		name: text.refine((name) => name === name.toLowerCase(), 'is written in lower case'),
		sign: z.enum(['§', 'art.']).default('§'),
		otherNames: z.array(text).default([]),
		abbreviations: z
			.array(
				z.strictObject({
					short: text.regex(/^\p{L}{2,8}$/u, 'is no abbreviation'),
					capitals: z.boolean().default(true),
					alone: z.boolean().default(false)
				})
			)
			.default([]),
		numbers: z
			.array(
				text.regex(
					/^[A-Z]{3} nr\. \d{1,4} af \d\d\/\d\d\/\d{4}$/,
					'is no number like LBK nr. 282 af 17/03/2025'
				)
			)
			.default([]),
		inForceFrom: day,
		inForceTo: day,
		remarks: z
			.array(
				z.strictObject({
					sections: z.array(text.regex(/^(?:§|art\.) \d/)).default([]),
					from: day,
					says: text
				})
			)
			.default([])
	})
);

/** The acts from `content/law/`, checked: no name, abbreviation or number means two acts. */
export function loadActs(path = contentFolder('law', 'acts.yaml')): readonly Act[] {
	const content = readContent(path, file);
	const taken = new Map<string, string>();
	content.value.forEach((act, index) => {
		const shorts = act.abbreviations.map(({ short }) => short);
		const names = [act.name, ...act.otherNames, ...shorts, ...act.numbers];
		for (const name of new Set(names.map((one) => one.toLowerCase()))) {
			const other = taken.get(name);
			if (other === undefined) taken.set(name, act.name);
			else {
				const problem = `"${name}" means both ${other} and ${act.name}`;
				throw new ContentFault(path, content.lineOf([index]), problem);
			}
		}
	});
	return content.value;
}

/** What citations are read and looked up by. With a database, the provisions are those stored in it. */
export const loadCatalogue = (provisions: readonly Provision[] = loadProvisions()): Catalogue =>
	openCatalogue(loadActs(), provisions);

/** Acts of provisions that have no entry of their own: they are read by the name in the row alone. */
export function actsWithoutEntry(
	acts: readonly Act[],
	provisions: readonly Provision[]
): readonly string[] {
	const known = new Set(
		acts.flatMap(({ name, otherNames }) => [name, ...otherNames].map(plainName))
	);
	return [...new Set(provisions.map(({ act }) => act))].filter((act) => !known.has(plainName(act)));
}
