import { checkPlan, type CheckedPlan, type Finding, type RequirementId } from '#domain/plan';
import { day } from '#domain/kernel';
import { documentFromMarkdown } from '#server/document/markdown';

/** Checks a document from outside: every `## ` begins a section, and no theme is known. */
export function read(markdown: string, more: Partial<CheckedPlan> = {}): readonly Finding[] {
	const sections = markdown
		.split(/^## /m)
		.slice(1)
		.map((part, index) => {
			const [title = '', ...lines] = part.split('\n');
			const body = documentFromMarkdown(lines.join('\n'), { idPrefix: `s${index}` });
			if (!body.ok) throw new Error(`${title}: ${body.reason}`);
			const position = index + 1;
			return { id: `s${index}`, title, theme: null, position, body: body.value, revision: 1 };
		});
	const plan: CheckedPlan = {
		type: 'overgreb',
		title: 'Beredskab',
		status: 'as-read',
		sections,
		adoption: null,
		publication: null,
		...more
	};
	return checkPlan(plan, day('2026-11-22'));
}

export const statusOf = (id: RequirementId, markdown: string, more?: Partial<CheckedPlan>) =>
	read(markdown, more).find(({ requirement }) => requirement === id)?.status;
