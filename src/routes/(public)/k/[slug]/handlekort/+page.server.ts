import type { Role } from '#domain/pathway';
import { pathwayCards } from '#server/pathway/pathway-cards';
import { getPublishedPathway } from '#server/pathway/published-pathway';
import type { PageServerLoad } from './$types';

const roles: readonly (readonly [Role, string])[] = [
	['staff', 'For medarbejdere'],
	['leader', 'For ledere'],
	['chief', 'For chefer'],
	['authority', 'For myndigheden']
];

export const load: PageServerLoad = async ({ locals, parent }) => {
	const { municipality } = await parent();
	const { pathway } = await locals.beredt.db.transaction({ kind: 'public' }, (tx) =>
		getPublishedPathway(tx, municipality.code)
	);
	const cards = pathwayCards(pathway);
	return {
		groups: roles.map(([role, title]) => ({
			role,
			title,
			cards: cards
				.filter((card) => card.role === role)
				.map((card) => ({ slug: card.slug, title: card.title }))
		}))
	};
};
