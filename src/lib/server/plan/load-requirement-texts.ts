import type { PlanType } from '#domain/plan';
import { z } from 'zod';
import { contentFolder, ContentFault, readContent } from '../platform/content-file.ts';

const requirement = z.object({
	id: z.string().regex(/^[DF]\d{1,2}$/),
	name: z.string().min(1),
	level: z.enum(['LAW', 'AUTH', 'SHOULD', 'PRAC']),
	confidence: z.enum(['verified', 'recalled']),
	law: z.array(z.string()),
	source: z.array(z.object({ title: z.string(), url: z.string().optional() })),
	next: z.string().min(1)
});

export type RequirementText = z.infer<typeof requirement>;
export type RequirementTexts = Readonly<Record<string, RequirementText>>;

/** The words of the requirements F1–F23 and of the frequent defects, by id. */
export function loadRequirementTexts(
	lawIds: ReadonlySet<string>,
	path = contentFolder('requirements', 'overgreb.yaml')
): RequirementTexts {
	const content = readContent(path, z.object({ requirements: z.array(requirement) }));
	const texts: Record<string, RequirementText> = {};
	content.value.requirements.forEach((one, index) => {
		const line = content.lineOf(['requirements', index]);
		const unknown = one.law.find((id) => !lawIds.has(id));
		if (unknown) throw new ContentFault(path, line, `unknown law id ${unknown}`);
		if (texts[one.id]) throw new ContentFault(path, line, `duplicate id ${one.id}`);
		texts[one.id] = one;
	});
	return texts;
}

export const loadAllRequirementTexts = (
	lawIds: ReadonlySet<string>
): Readonly<Record<PlanType, RequirementTexts>> => ({
	overgreb: loadRequirementTexts(lawIds),
	'social-kontrol': loadRequirementTexts(
		lawIds,
		contentFolder('requirements', 'social-kontrol.yaml')
	)
});
