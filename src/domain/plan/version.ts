import { canonicalJson, hashForm, type Document } from '#domain/document';
import { accept, refuse, type Result } from '#domain/kernel';
import type { Adoption } from './adoption.ts';
import type { Plan } from './plan.ts';
import type { PlanType } from './plan-type.ts';
import { inReadingOrder } from './section.ts';

/** What the council adopted, word for word. Contact values are not in it: they live on (principle 4). */
export interface PlanVersion {
	readonly municipalityCode: string;
	readonly type: PlanType;
	/** From 1 for each municipality and plan type; stands in the permanent address. */
	readonly number: number;
	readonly title: string;
	readonly sections: readonly VersionSection[];
	readonly adoption: Adoption;
}

export interface VersionSection {
	readonly id: string;
	readonly title: string;
	readonly theme: string | null;
	readonly body: Document;
}

/** Freezes an adopted plan. `previousNumber` is 0 for the municipality's first version of this type. */
export function freeze(
	plan: Plan,
	previousNumber: number
): Result<PlanVersion, 'adoption-not-recorded'> {
	if (!plan.adoption) return refuse('adoption-not-recorded');
	return accept({
		municipalityCode: plan.municipalityCode,
		type: plan.type,
		number: previousNumber + 1,
		title: plan.title,
		sections: inReadingOrder(plan.sections).map(({ id, title, theme, body }) => ({
			id,
			title,
			theme,
			body
		})),
		adoption: plan.adoption
	});
}

/** What the SHA-256 of a version is taken of, as UTF-8: text and slot ids, in the canonical form. */
export const versionHashForm = (version: PlanVersion): string =>
	canonicalJson({
		municipality: version.municipalityCode,
		type: version.type,
		number: version.number,
		title: version.title,
		sections: version.sections.map(({ id, title, theme, body }) => ({
			id,
			title,
			theme,
			text: hashForm(body)
		})),
		adoption: { ...version.adoption }
	});
