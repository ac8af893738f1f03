import { redirect } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { getMunicipality } from '#server/directory/directory-store';
import { workplace } from '#server/identity/workplace';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url }) => {
	if (!locals.actor) redirect(303, `/log-ind?til=${encodeURIComponent(url.pathname)}`);
	const { actor, code } = workplace(locals.actor);
	const municipality = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		getMunicipality(tx, code)
	);
	return { municipality, roles: rolesIn(actor, code) };
};
