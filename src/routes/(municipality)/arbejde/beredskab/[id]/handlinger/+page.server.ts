import { error } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { mayInWriting } from '#domain/plan';
import { workplace } from '#server/identity/workplace';
import { readFollowUp } from '#server/plan/read-follow-up';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code } = workplace(locals.actor);
	const { db, catalogue, requirementsOf } = locals.beredt;
	const read = await readFollowUp({ db, now: locals.now, catalogue }, { code, planId: params.id });
	if (!read) error(404, { message: 'Planen findes ikke' });
	const { id, type, status } = read.plan;
	const roles = rolesIn(actor, code);
	if (!mayInWriting('follow', status, roles).ok)
		error(403, { message: 'Planen er for dem, der skriver og beslutter den' });
	return {
		plan: { id, type, status },
		findings: read.findings.map((followed) => ({
			...followed,
			text: requirementsOf[type][followed.finding.requirement]
		})),
		mayAnswer: mayInWriting('answer-finding', status, roles).ok
	};
};
