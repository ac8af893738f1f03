import type { Finding, PlanStatus, RequirementId } from '#domain/plan';

/**
 * Adoption (F2) and publication (F3) come with the step itself. Until then they are no fault of the writer's:
 * the check says when they come and does not count them as missing.
 */
const brought: Partial<
	Readonly<Record<RequirementId, { readonly until: readonly PlanStatus[]; readonly words: string }>>
> = {
	F2: { until: ['draft', 'hearing', 'recommended'], words: 'kommer ved vedtagelsen' },
	F3: {
		until: ['draft', 'hearing', 'recommended', 'adopted'],
		words: 'kommer ved offentliggørelsen'
	}
};

/** When it comes, in words; undefined for what is met, or missing now. */
export function comesLater(
	{ requirement, status }: Pick<Finding, 'requirement' | 'status'>,
	plan: PlanStatus
): string | undefined {
	const step = brought[requirement];
	return status === 'missing' && step?.until.includes(plan) ? step.words : undefined;
}
