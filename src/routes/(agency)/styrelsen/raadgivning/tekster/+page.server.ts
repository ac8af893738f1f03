import { awaits } from '#domain/programme';
import { agencyDesk } from '#server/programme/agency-desk';
import { listTexts } from '#server/programme/programme-text-store';
import { readProgrammeText } from '#server/programme/read-programme-text';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	agencyDesk(locals, url.pathname, 'texts');
	const { parts } = locals.beredt.programme;
	const texts = await locals.beredt.db.transaction({ kind: 'agency' }, (tx) =>
		listTexts(
			tx,
			parts.map(({ id }) => id)
		)
	);
	return {
		texts: parts.flatMap(({ id, title }) => {
			const stored = texts.find(({ part }) => part === id);
			if (!stored) return [];
			const read = readProgrammeText(stored.text);
			const { changedAt, changedBy } = stored;
			return [
				{ id, title, changedAt, isOwn: changedBy !== null, awaits: read.ok && awaits(read.value) }
			];
		})
	};
};
