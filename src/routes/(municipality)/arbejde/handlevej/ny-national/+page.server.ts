import { reference } from '#domain/law';
import { listProvisions } from '#server/law/provision-store';
import { askedLayer } from '#server/pathway/asked-layer';
import { newerTemplate } from '#server/pathway/newer-template';
import { toldDifference } from '#ui/pathway/difference-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { place, scope } = askedLayer({ locals, url });
	return locals.beredt.db.transaction(scope, async (tx) => {
		const newer = await newerTemplate(tx, place.municipality);
		if (!newer) return { newer: null };
		const { from, to, fits } = newer;
		const law = Object.fromEntries(
			(await listProvisions(tx)).map((one) => [one.id, reference(one)])
		);
		const changes = toldDifference(from, to, law);
		return { newer: { from: from.version, to: to.version, changes, clashing: fits } };
	});
};
