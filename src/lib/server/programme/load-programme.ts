/** The programme's words and the national offers from `content/programme/`, checked as all content is. */
import { readdirSync } from 'node:fs';
import { containsCpr } from '#domain/kernel';
import { decisionLevels, type OfferContent } from '#domain/programme';
import { z } from 'zod';
import {
	contentFolder,
	ContentFault,
	readContent,
	readFrontMatter
} from '../platform/content-file.ts';
import { readProgrammeText } from './read-programme-text.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const whole = z.number().int();

const offers = z.array(
	z.object({
		id,
		name: z.string().min(1),
		about: z.string().min(1),
		months: whole.positive().nullable().default(null),
		days: whole.positive().nullable().default(null),
		hours: whole.positive().nullable().default(null),
		decisionLevel: z.enum(decisionLevels),
		placesPerYear: whole.nonnegative(),
		criteria: z
			.array(
				z.object({
					id,
					name: z.string().min(1),
					asks: z.string().min(1),
					weight: whole.positive()
				})
			)
			.min(1)
	})
);

const frontMatter = z.object({ title: z.string().min(1), position: whole.positive() });

/** One part of the public page: which there are, their titles and order are Beredt's; the words are the agency's. */
export interface ProgrammePart {
	readonly id: string;
	readonly title: string;
	readonly position: number;
	/** As Beredt brings it, in Markdown. */
	readonly text: string;
}

export interface ProgrammeContent {
	readonly parts: readonly ProgrammePart[];
	readonly offers: readonly (OfferContent & { readonly id: string })[];
}

export function loadProgramme(folder = contentFolder('programme')): ProgrammeContent {
	const parts = readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => {
			const file = `${folder}/${name}`;
			const { value, text, textLine } = readFrontMatter(file, frontMatter);
			const read = readProgrammeText(text);
			if (!read.ok) {
				const line = textLine - 1 + Number(read.about?.[0] ?? 1);
				throw new ContentFault(file, line, read.reason);
			}
			return { id: name.replace(/\.md$/, ''), ...value, text: text.trim() };
		});
	const found = readContent(`${folder}/offers.yaml`, offers);
	const personal = found.value.findIndex((one) => containsCpr(JSON.stringify(one)));
	if (personal >= 0) {
		throw new ContentFault(found.file, found.lineOf([personal]), 'looks like a CPR number');
	}
	return {
		parts: parts.toSorted((one, other) => one.position - other.position),
		offers: found.value.map((one) => ({ ...one, open: true }))
	};
}
