import type { Document } from '#domain/document';
import type { PlanType } from './plan-type.ts';
import type { Section } from './section.ts';

/** What a new plan starts from: sections in the order that serves a person under stress. */
export interface PlanTemplate {
	readonly type: PlanType;
	readonly title: string;
	readonly sections: readonly TemplateSection[];
}

export interface TemplateSection {
	readonly id: string;
	readonly title: string;
	readonly theme: string | null;
	/** One line to the writer, shown beside the text and never part of it. */
	readonly guidance: string;
	readonly body: Document;
}

/** The sections of a new draft. */
export const sectionsFrom = (template: PlanTemplate): readonly Section[] =>
	template.sections.map(({ id, title, theme, body }, index) => ({
		id,
		title,
		theme,
		position: index + 1,
		body,
		revision: 1
	}));
