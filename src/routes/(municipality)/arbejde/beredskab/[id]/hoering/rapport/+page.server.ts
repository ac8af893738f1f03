import { error } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import { mayRead } from '#domain/plan';
import { workplace } from '#server/identity/workplace';
import { hearingReport } from '#server/plan/hearing-report';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	if (!mayRead(rolesIn(actor, code)))
		error(403, { message: 'Høringen er for dem, der skriver og beslutter planen' });
	const report = await locals.beredt.db.transaction(scope, (tx) =>
		hearingReport(tx, code, params.id, dayOf(locals.now))
	);
	if (!report) error(404, { message: 'Der er ingen høringsrapport' });
	const { plan, ...rest } = report;
	return { plan: { id: plan.id, title: plan.title, type: plan.type }, ...rest };
};
