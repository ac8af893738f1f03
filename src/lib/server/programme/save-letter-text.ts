import { rolesOf, type Actor } from '#domain/identity';
import { accept, containsCpr, limits, refuse, writtenText, type Result } from '#domain/kernel';
import { mayAllocate } from '#domain/programme';
import { record } from '../platform/change.ts';
import type { Database } from '../platform/database.ts';
import { findLetterText, letterPart, putLetterText } from './allocation-store.ts';

type Refusal =
	| 'not-your-decision'
	| 'text-missing'
	| 'text-too-long'
	| 'looks-like-cpr'
	| 'not-confirmed'
	| 'changed-by-another';

/**
 * What every letter says of complaints. No source confirms where an answer can be complained about, so nothing is
 * written beforehand: the head writes it and says that it is confirmed, and no letter is made before that.
 */
export async function saveLetterText(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: { readonly text: string; readonly confirmed: boolean; readonly revision: number }
): Promise<Result<void, Refusal>> {
	if (!mayAllocate(rolesOf(actor))) return refuse('not-your-decision');
	const text = writtenText(input.text);
	if (text === '') return refuse('text-missing');
	if (text.length > limits.reason) return refuse('text-too-long');
	if (containsCpr(text)) return refuse('looks-like-cpr');
	if (!input.confirmed) return refuse('not-confirmed');
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const before = await findLetterText(tx);
		const by = { changedAt: now.toISOString(), changedBy: actor.personId };
		if (!(await putLetterText(tx, { text, revision: input.revision }, by)))
			return refuse('changed-by-another');
		await record(
			tx,
			{ now, actor },
			{
				owner: 'agency',
				kind: 'letter-text-confirmed',
				object: `programme-text/${letterPart}`,
				title: 'Brevenes afsnit om klage',
				address: '/styrelsen/raadgivning/brev',
				before: { text: before?.text ?? null },
				after: { text }
			}
		);
		return accept(undefined);
	});
}
