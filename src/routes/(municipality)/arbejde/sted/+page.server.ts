import { error } from '@sveltejs/kit';
import { dayOf } from '#domain/kernel';
import { listHouses, looksAfterHouses } from '#server/directory/institution-desk';
import { workplace } from '#server/identity/workplace';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor, code, scope } = workplace(locals.actor);
	if (!looksAfterHouses(actor, code)) {
		error(403, { message: 'Din rolle kan ikke se stedernes oplysninger' });
	}
	const houses = await locals.beredt.db.transaction(scope, (tx) =>
		listHouses(tx, code, { actor, today: dayOf(locals.now) })
	);
	return {
		houses: houses.map(({ institution, facts, status, mayTell }) => ({
			id: institution.id,
			name: institution.name,
			confirmedOn: facts?.confirmedOn ?? null,
			status,
			mayTell
		}))
	};
};
