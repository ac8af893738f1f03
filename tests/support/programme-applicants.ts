/** Invented municipalities that have applied before the service starts: the same use cases, in its data folder. */
import { openDatabase } from '#server/platform/database';
import { submitApplication } from '#server/programme/submit-application';
import { newMunicipality } from './municipality.ts';
import { accepted } from './plans.ts';
import { approvedApplication } from './programme-applying.ts';

/** Each has written, had it approved by its director, and handed it in. */
export async function addApplicants(folder: string, round: string, count: number): Promise<void> {
	const db = await openDatabase({ kind: 'embedded', folder });
	const at = new Date();
	for (let made = 0; made < count; made++) {
		const place = await newMunicipality(db);
		const which = await approvedApplication({ db }, place, { round, at });
		accepted(
			await submitApplication(
				{ db, now: at, actor: place.writer },
				{ ...which, origin: 'http://localhost' }
			)
		);
	}
	await db.close();
}
