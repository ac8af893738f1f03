import { parseDay, type Day } from '#domain/kernel';
import {
	parsePhone,
	type Municipality,
	type NationalContact,
	type Region
} from '#domain/directory';
import { z } from 'zod';
import { contentFolder, ContentFault, readContent } from '../platform/content-file.ts';

const dayText = z
	.string()
	.refine((text) => parseDay(text) !== undefined, 'is not a day (YYYY-MM-DD)')
	.transform((text) => text as Day);
const confidence = z.enum(['verified', 'recalled']);

const municipalities = z.array(
	z.object({
		code: z.string().regex(/^\d{3}$/),
		name: z.string().min(1),
		short_name: z.string().min(1),
		slug: z.string().regex(/^[a-z-]+$/)
	})
);

const regions = z.array(
	z.object({
		id: z.string(),
		name: z.string().min(1),
		validFrom: dayText.nullable(),
		validTo: dayText.nullable(),
		confidence,
		municipalities: z.array(z.string())
	})
);

const nationalContacts = z.array(
	z.object({
		id: z.string(),
		label: z.string().min(1),
		phone: z
			.string()
			.refine((text) => parsePhone(text) === text, 'is not a phone number in digits'),
		note: z.string(),
		confidence,
		source: z.string().min(1),
		confirmedOn: dayText.nullable(),
		confirmedBy: z.string().nullable()
	})
);

/** The real municipalities; codes and slugs are unique. */
export function loadMunicipalities(
	path = contentFolder('municipalities.json')
): readonly Municipality[] {
	const content = readContent(path, municipalities);
	const seen = new Set<string>();
	content.value.forEach((row, index) => {
		for (const key of [row.code, row.slug]) {
			if (seen.has(key))
				throw new ContentFault(path, content.lineOf([index]), `duplicate id ${key}`);
			seen.add(key);
		}
	});
	return content.value.map((row) => ({
		code: row.code,
		name: row.name,
		shortName: row.short_name,
		slug: row.slug,
		invented: false
	}));
}

/** Regions with the periods in which they hold; every code in them is a municipality. */
export function loadRegions(
	known: readonly Municipality[],
	path = contentFolder('regions.yaml')
): readonly Region[] {
	const content = readContent(path, regions);
	const codes = new Set(known.map((one) => one.code));
	content.value.forEach((region, index) => {
		const unknown = region.municipalities.find((code) => !codes.has(code));
		if (unknown)
			throw new ContentFault(path, content.lineOf([index]), `unknown municipality ${unknown}`);
	});
	return content.value;
}

export function loadNationalContacts(
	path = contentFolder('national-contacts.yaml')
): readonly NationalContact[] {
	const content = readContent(path, nationalContacts);
	const seen = new Set<string>();
	content.value.forEach((row, index) => {
		if (seen.has(row.id))
			throw new ContentFault(path, content.lineOf([index]), `duplicate id ${row.id}`);
		seen.add(row.id);
	});
	return content.value;
}
