import { isAwaiting, passageKinds } from '#domain/guide';
import { getEdition, listPassages, listThemes } from '#server/guide/guide-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const edition = await getEdition(tx);
		const passages = await listPassages(tx, edition.number);
		const themes = await listThemes(tx, edition.number);
		return {
			edition,
			all: passages.length,
			awaiting: passages.filter(isAwaiting).length,
			themes: themes.map(({ id, position, title, summary }) => {
				const own = passages.filter(({ theme }) => theme === id);
				return {
					id,
					position,
					title,
					summary,
					holds: passageKinds.map((kind) => ({
						kind,
						count: own.filter((passage) => passage.kind === kind).length
					}))
				};
			})
		};
	});
