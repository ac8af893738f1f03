import { passageAddress } from '#domain/guide';
import { getEdition, listPassages } from '#server/guide/guide-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const edition = await getEdition(tx);
		const passages = new Map(
			(await listPassages(tx, edition.number)).map((one) => [one.id, one] as const)
		);
		const { series, recommendations } = locals.beredt.recommendations;
		return {
			edition,
			series,
			recommendations: recommendations.map((one) => ({
				...one,
				// An edition may have retired a passage that the recommendation bears on.
				passages: one.passages.flatMap((id) => {
					const passage = passages.get(id);
					return passage ? [{ title: passage.title, href: passageAddress(passage) }] : [];
				})
			}))
		};
	});
