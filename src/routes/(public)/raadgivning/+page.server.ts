import { readReading } from '#ui/guide/reading-state.ts';
import { readPublicProgramme } from '#server/programme/public-programme';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { db, programme, settings } = locals.beredt;
	const shown = await readPublicProgramme({ db, now: locals.now }, programme.parts);
	return {
		...shown,
		isOpen: readReading(url.searchParams).open,
		agencyMail: settings.agencyMail ?? null
	};
};
