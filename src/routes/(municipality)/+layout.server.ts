import { redirect } from '@sveltejs/kit';
import { mayAct, rolesIn } from '#domain/identity';
import { findMunicipalityByCode } from '#server/directory/directory-store';
import { looksAfterHouses } from '#server/directory/institution-desk';
import { mayReadLog } from '#server/audit-log';
import { worksWithLayers } from '#server/pathway/layer-access';
import { workplace } from '#server/identity/workplace';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url }) => {
	if (!locals.actor) redirect(303, `/log-ind?til=${encodeURIComponent(url.pathname)}`);
	const { actor, code } = workplace(locals.actor);
	const municipality = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		findMunicipalityByCode(tx, code)
	);
	// A claim may name a municipality that does not exist here.
	if (!municipality) redirect(303, '/log-ind?fejl=no-role');
	const roles = rolesIn(actor, code);
	return {
		hasHouses: looksAfterHouses(actor, code),
		municipality,
		roles,
		mayReadLog: mayAct(actor, code, mayReadLog),
		writesPath: worksWithLayers(actor, code)
	};
};
