import { planTypeAt, planTypeFacts } from '#domain/plan';
import { findPublicPlan } from '#server/plan/public-plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	const { municipality } = await parent();
	const type = planTypeAt(params.plan) ?? 'overgreb';
	const plan = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		findPublicPlan(tx, municipality, { type, now: locals.now })
	);
	return { type, facts: planTypeFacts(type), plan: plan ?? null };
};
