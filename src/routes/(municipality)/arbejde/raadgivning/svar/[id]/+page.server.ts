import { error } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import { mayReadAnswer } from '#domain/programme';
import { workplace } from '#server/identity/workplace';
import { listAnswers } from '#server/programme/allocation-store';
import type { Explanation } from '#server/programme/answer-letter';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	if (!mayReadAnswer(rolesIn(actor, code)))
		error(403, { message: 'Svaret er for dem, der skriver og beslutter ansøgningen' });
	const answers = await locals.beredt.db.transaction(scope, (tx) =>
		listAnswers(tx, { municipality: code, applicationId: params.id })
	);
	if (answers.length === 0) error(404, { message: 'Der er intet svar endnu' });
	return {
		id: params.id,
		answers: answers.toReversed().map(({ number, outcome, explanation, decidedAt }) => ({
			number,
			outcome,
			decidedOn: dayOf(new Date(decidedAt)),
			explanation: explanation as Explanation
		}))
	};
};
