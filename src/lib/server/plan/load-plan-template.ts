import { planTypes, type PlanTemplate, type PlanType } from '#domain/plan';
import { z } from 'zod';
import { documentFromMarkdown } from '../document/markdown.ts';
import {
	contentFolder,
	ContentFault,
	readContent,
	type ContentFile
} from '../platform/content-file.ts';

const section = z.object({
	id: z.string().regex(/^[a-z0-9-]+$/),
	title: z.string().min(1),
	theme: z.string().nullable(),
	guidance: z.string().min(1),
	body: z.string()
});

const file = z.object({
	type: z.enum(planTypes),
	title: z.string().min(1),
	sections: z.array(section).min(1)
});

/** What a new draft starts from, with its texts read as documents. */
export function loadPlanTemplate(
	path = contentFolder('plan-templates', 'overgreb.yaml')
): PlanTemplate {
	const content = readContent(path, file);
	return { ...content.value, sections: sectionBodies(content) };
}

/** One for each type of plan: the two duties have a text of their own to begin from. */
export const loadPlanTemplates = (): Readonly<Record<PlanType, PlanTemplate>> => ({
	overgreb: loadPlanTemplate(),
	'social-kontrol': loadPlanTemplate(contentFolder('plan-templates', 'social-kontrol.yaml'))
});

/** Reads each section's Markdown; a fault is named with the file and the line the section's text begins on. */
export function sectionBodies<Section extends { readonly id: string; readonly body: string }>(
	content: Pick<ContentFile<unknown>, 'file' | 'lineOf'> & {
		readonly value: { readonly sections: readonly Section[] };
	}
) {
	return content.value.sections.map((one, index) => {
		const line = content.lineOf(['sections', index, 'body']);
		const body = documentFromMarkdown(one.body, { idPrefix: one.id, linesBefore: line });
		if (!body.ok)
			throw new ContentFault(content.file, Number(body.about?.[0] ?? line), body.reason);
		return { ...one, body: body.value };
	});
}
