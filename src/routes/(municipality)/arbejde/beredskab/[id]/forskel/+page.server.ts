import { error } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import { mayRead, planTypeFacts } from '#domain/plan';
import { workplace } from '#server/identity/workplace';
import { compareTexts } from '#server/plan/plan-comparison';
import { findPlan } from '#server/plan/plan-store';
import { listVersions } from '#server/plan/version-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	if (!mayRead(rolesIn(actor, code))) {
		error(403, { message: 'Planen er for dem, der skriver og beslutter den' });
	}
	return locals.beredt.db.transaction(scope, async (tx) => {
		const plan = await findPlan(tx, code, params.id);
		if (!plan) error(404, { message: 'Planen findes ikke' });
		const versions = await listVersions(tx, code, plan.type);
		const own = versions.find(({ planId }) => planId === plan.id)?.content.number ?? Infinity;
		// The plan that was published last before this one.
		const before = versions.find(
			({ content, publishedAt }) => content.number < own && publishedAt !== null
		);
		const on = plan.adoption?.heldOn ?? dayOf(locals.now);
		return {
			plan: { id: plan.id, title: plan.title, shortName: planTypeFacts(plan.type).shortName },
			before: before && {
				number: before.content.number,
				heldOn: before.content.adoption.heldOn
			},
			...(before
				? await compareTexts(tx, { before: before.content, after: plan }, { code, on })
				: {})
		};
	});
};
