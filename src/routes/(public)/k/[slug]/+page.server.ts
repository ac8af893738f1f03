import { planTypeFacts, planTypes } from '#domain/plan';
import { listInstitutions } from '#server/directory/directory-store';
import { findPublication } from '#server/pathway/pathway-store';
import { findCurrentVersion } from '#server/plan/version-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const { municipality } = await parent();
	return locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const plans = [];
		for (const type of planTypes) {
			const version = await findCurrentVersion(tx, municipality.code, type);
			const facts = planTypeFacts(type);
			plans.push({
				name: facts.name,
				address: `/k/${municipality.slug}/${facts.address}`,
				reference: facts.reference,
				adoptedOn: version?.content.adoption.heldOn ?? null,
				number: version?.content.number ?? null
			});
		}
		const ownPathway = await findPublication(tx, municipality.code);
		const houses = await listInstitutions(tx, municipality.code);
		return { plans, houses, hasOwnPathway: ownPathway !== undefined };
	});
};
