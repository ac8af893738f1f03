import { error } from '@sveltejs/kit';
import { dayOf } from '#domain/kernel';
import { reference, type ProvisionLink } from '#domain/law';
import { findProvision, listProvisions } from '#server/law/provision-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const provision = await findProvision(tx, params.id);
		if (!provision) error(404, { message: 'Vi har ikke den bestemmelse' });
		const all = new Map((await listProvisions(tx)).map((one) => [one.id, one]));
		const named = (links: readonly ProvisionLink[]) =>
			links.map((link) => {
				const target = all.get(link.id);
				return { ...link, reference: target ? reference(target) : link.id };
			});
		return {
			provision,
			reference: reference(provision),
			today: dayOf(locals.now),
			predecessors: named(provision.predecessors),
			successors: named(provision.successors)
		};
	});
