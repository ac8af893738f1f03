import { error, redirect } from '@sveltejs/kit';
import { listMunicipalities } from '#server/directory/directory-store';
import { mayHelpJoin } from '#server/identity/joining-record';
import { listJoined } from '#server/identity/membership-store';
import { listProviderOwners } from '#server/identity/provider-store';
import type { PageServerLoad } from './$types';

/** All municipalities, with those that have joined marked. */
export const load: PageServerLoad = ({ locals, url }) => {
	const { actor } = locals;
	if (!actor) redirect(303, `/log-ind?til=${url.pathname}`);
	if (!mayHelpJoin(actor)) error(403, { message: 'Denne side er for styrelsens rådgivere' });
	return locals.beredt.db.transaction({ kind: 'agency' }, async (tx) => {
		const joined = await listJoined(tx);
		const owners = await listProviderOwners(tx);
		return {
			municipalities: (await listMunicipalities(tx)).map(({ code, name, invented }) => ({
				code,
				name,
				invented,
				joinedOn: joined.get(code) ?? null,
				hasLogin: owners.includes(code)
			})),
			agencyHasLogin: owners.includes('agency')
		};
	});
};
