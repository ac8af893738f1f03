import { parseDay } from '#domain/kernel';
import { dayTypes, isDuration, type Provision } from '#domain/law';
import { z } from 'zod';
import { contentFolder, ContentFault, readContent } from '../platform/content-file.ts';

const dayText = z
	.string()
	.refine((text) => parseDay(text) !== undefined, 'is not a day (YYYY-MM-DD)')
	.transform((text) => parseDay(text) ?? null);
const confidence = z.enum(['verified', 'recalled']);
const links = z.array(z.object({ id: z.string(), confidence }));

const deadline = z.object({
	duration: z.string().refine(isDuration, 'is not a duration such as PT24H, P6D or P4M'),
	counts_from: z.string().min(1),
	day_type: z.enum(dayTypes)
});

const file = z.array(
	z.object({
		id: z.string().regex(/^[a-z0-9-]+$/),
		act: z.string().min(1),
		section: z.string().min(1),
		title_da: z.string().min(1),
		summary_da: z.string().min(1),
		duty_holder: z.string().min(1),
		deadline: deadline.nullable(),
		themes: z.array(z.string()),
		in_force_from: dayText.nullable(),
		in_force_to: dayText.nullable(),
		source_url: z.url(),
		confidence,
		predecessors: links,
		successors: links
	})
);

/** The law catalogue from `content/law/`, checked: ids are unique and every link leads somewhere. */
export function loadProvisions(
	path = contentFolder('law', 'provisions.json')
): readonly Provision[] {
	const content = readContent(path, file);
	const ids = new Set<string>();
	content.value.forEach((row, index) => {
		if (ids.has(row.id))
			throw new ContentFault(path, content.lineOf([index]), `duplicate id ${row.id}`);
		ids.add(row.id);
	});
	content.value.forEach((row, index) => {
		const unknown = [...row.predecessors, ...row.successors].find((link) => !ids.has(link.id));
		if (unknown)
			throw new ContentFault(path, content.lineOf([index]), `unknown law id ${unknown.id}`);
	});
	return content.value.map((row) => ({
		id: row.id,
		act: row.act,
		section: row.section,
		title: row.title_da,
		summary: row.summary_da,
		dutyHolder: row.duty_holder,
		deadline: row.deadline,
		themes: row.themes,
		inForceFrom: row.in_force_from,
		inForceTo: row.in_force_to,
		source: row.source_url,
		confidence: row.confidence,
		predecessors: row.predecessors,
		successors: row.successors,
		approval: null
	}));
}
