import { error } from '@sveltejs/kit';
import { planTypeAt, planTypeFacts } from '#domain/plan';
import { findPublicComparison } from '#server/plan/public-comparison';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	const { municipality } = await parent();
	const type = planTypeAt(params.plan) ?? 'overgreb';
	const found = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		findPublicComparison(tx, municipality, { type, number: params.number })
	);
	if (!found) error(404, { message: 'Der er ingen tidligere version at sammenligne med' });
	const { before, after, comparison, names, address } = found;
	const shown = ({ content: { number, adoption } }: typeof before) => ({
		number,
		heldOn: adoption.heldOn
	});
	return {
		facts: planTypeFacts(type),
		comparison,
		names,
		address,
		before: shown(before),
		after: shown(after)
	};
};
