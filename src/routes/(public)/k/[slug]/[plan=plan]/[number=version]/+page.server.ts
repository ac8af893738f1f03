import { error } from '@sveltejs/kit';
import { planTypeAt, planTypeFacts } from '#domain/plan';
import { findPublicPlan } from '#server/plan/public-plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	const { municipality } = await parent();
	const type = planTypeAt(params.plan) ?? 'overgreb';
	const plan = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		findPublicPlan(tx, municipality, { type, number: params.number, now: locals.now })
	);
	if (!plan) error(404, { message: 'Kommunen har ikke den version' });
	return { facts: planTypeFacts(type), plan };
};
