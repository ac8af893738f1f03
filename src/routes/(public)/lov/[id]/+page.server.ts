import { error } from '@sveltejs/kit';
import { passageAddress } from '#domain/guide';
import { dayOf } from '#domain/kernel';
import { isLinkUnconfirmed, reference, type ProvisionLink } from '#domain/law';
import { getEdition, listPassages } from '#server/guide/guide-store';
import { findProvision, listProvisions } from '#server/law/provision-store';
import { getPublishedPathway } from '#server/pathway/published-pathway';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const provision = await findProvision(tx, params.id);
		if (!provision) error(404, { message: 'Vi har ikke den bestemmelse' });
		const all = new Map((await listProvisions(tx)).map((one) => [one.id, one]));
		const named = (links: readonly ProvisionLink[]) =>
			links.map((link) => {
				const target = all.get(link.id);
				return {
					id: link.id,
					reference: target ? reference(target) : link.id,
					unconfirmed: isLinkUnconfirmed(link, provision, target)
				};
			});
		const restsOnIt = ({ law }: { readonly law: readonly string[] }) => law.includes(provision.id);
		const passages = await listPassages(tx, (await getEdition(tx)).number);
		const { pathway } = await getPublishedPathway(tx, null);
		return {
			provision,
			reference: reference(provision),
			today: dayOf(locals.now),
			predecessors: named(provision.predecessors),
			successors: named(provision.successors),
			passages: passages
				.filter(restsOnIt)
				.map((passage) => ({ title: passage.title, href: passageAddress(passage) })),
			requirements: Object.values(locals.beredt.requirements).filter(restsOnIt),
			steps: pathway.steps.filter(restsOnIt).map(({ id, text }) => ({
				id,
				text: pathway.texts[text] ?? text
			}))
		};
	});
