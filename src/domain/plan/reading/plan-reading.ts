import type { Day } from '#domain/kernel';
import type { Catalogue } from '#domain/law';
import type { Plan, PlanStatus } from '../plan.ts';
import { inReadingOrder, type Section } from '../section.ts';
import { linesOf, type Line } from './line.ts';
import { isPlaceholder } from './placeholder.ts';

/** `as-read`: a document from outside, of which we know only what its own text says. */
export type CheckedStatus = PlanStatus | 'as-read';

/** What a check needs: any plan has it, and so has a file somebody else wrote. */
export type CheckedPlan = Pick<Plan, 'type' | 'title' | 'sections' | 'adoption' | 'publication'> & {
	readonly status: CheckedStatus;
};

export interface PlanReading {
	readonly plan: CheckedPlan;
	readonly today: Day;
	readonly sections: readonly Section[];
	/** All that is written, headings included; placeholders are not. */
	readonly lines: readonly Line[];
	readonly placeholders: readonly Line[];
	/** What references to law are held against; without it they are not looked up. */
	readonly catalogue: Catalogue | null;
}

export function readPlan(
	plan: CheckedPlan,
	today: Day,
	catalogue: Catalogue | null = null
): PlanReading {
	const sections = inReadingOrder(plan.sections);
	const all = sections.flatMap(linesOf);
	return {
		plan,
		today,
		sections,
		lines: all.filter(({ text }) => !isPlaceholder(text)),
		placeholders: all.filter(({ text }) => isPlaceholder(text)),
		catalogue
	};
}

/** Lines that say something, as against headings and embedded paths. */
export const isContent = ({ kind }: Line): boolean => kind !== 'heading' && kind !== 'pathway';
