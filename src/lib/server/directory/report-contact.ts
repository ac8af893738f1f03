/**
 * "Nummeret virker ikke" (A6): anybody may say so, without saying who they are or why they called. One row
 * for each number and hour, whatever the presses; the owner is written to by a job.
 */
import { isSlot } from '#domain/directory';
import { accept, refuse, type Result } from '#domain/kernel';
import type { Database } from '../platform/database.ts';
import { enqueue } from '../platform/job-queue-store.ts';
import { insertReport } from './contact-report-store.ts';
import { findContact, findMunicipality } from './directory-store.ts';

export async function reportContact(
	{ db, now }: { readonly db: Database; readonly now: Date },
	{ slug, slot }: { readonly slug: string; readonly slot: string }
): Promise<Result<null, 'not-found'>> {
	if (!isSlot(slot)) return refuse('not-found');
	return db.transaction({ kind: 'public' }, async (tx) => {
		const municipality = await findMunicipality(tx, slug);
		const contact = municipality && (await findContact(tx, municipality.code, slot));
		if (!contact) return refuse('not-found');
		const { code } = municipality;
		await insertReport(tx, code, { slot, phone: contact.phone, at: now.toISOString() });
		await enqueue(
			tx,
			'tell-contact-owner',
			{ municipality: code, slot },
			{ key: `${code}/${slot}` }
		);
		return accept(null);
	});
}
