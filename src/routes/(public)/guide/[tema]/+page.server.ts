import { error } from '@sveltejs/kit';
import { passageKinds } from '#domain/guide';
import { reference } from '#domain/law';
import { getEdition, listPassages, listThemes } from '#server/guide/guide-store';
import { listProvisions } from '#server/law/provision-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const edition = await getEdition(tx);
		const themes = await listThemes(tx, edition.number);
		const theme = themes.find(({ id }) => id === params.tema);
		if (!theme) error(404, { message: 'Guiden har ikke det tema' });
		const passages = await listPassages(tx, edition.number, theme.id);
		const cited = new Set(passages.flatMap(({ law }) => law));
		const law = (await listProvisions(tx)).filter(({ id }) => cited.has(id));
		const order = ['definition', ...passageKinds.filter((kind) => kind !== 'definition')] as const;
		return {
			edition,
			theme,
			next: themes.find(({ position }) => position === theme.position + 1) ?? null,
			groups: order
				.map((kind) => ({ kind, passages: passages.filter((one) => one.kind === kind) }))
				.filter(({ passages: some }) => some.length > 0),
			law: Object.fromEntries(
				law.map((one) => [one.id, { reference: reference(one), confidence: one.confidence }])
			)
		};
	});
