/**
 * At each start: the national offers into a database that has none, and the public page's words where nobody at the
 * agency has written. What an editor wrote stays; what a release says instead stands beside it on the editor's page.
 */
import type { Transaction } from '../platform/database.ts';
import type { ProgrammeContent } from './load-programme.ts';
import { insertOffer, listOffers } from './offer-store.ts';
import { bringText } from './programme-text-store.ts';

export async function bringProgramme(
	tx: Transaction,
	{ parts, offers }: ProgrammeContent,
	now: Date
): Promise<void> {
	const changedAt = now.toISOString();
	for (const { id: part, text } of parts) await bringText(tx, { part, text, changedAt });
	if ((await listOffers(tx)).length > 0) return;
	for (const offer of offers) await insertOffer(tx, offer, changedAt);
}
