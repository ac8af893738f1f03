import { mayWriteGuide } from '#domain/guide';
import { accept, refuse, type Result } from '#domain/kernel';
import { agencyCode, record } from '../platform/change.ts';
import type { DraftContext } from './change-draft.ts';
import { insertDraft } from './draft-store.ts';
import { getEdition } from './guide-store.ts';

/** A draft of the next edition, built on the one that holds (G5). Gives its id. */
export async function beginDraft(
	{ db, now, actor }: DraftContext,
	id: string
): Promise<Result<string, 'not-your-decision'>> {
	if (!mayWriteGuide(actor)) return refuse('not-your-decision');
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const edition = await getEdition(tx);
		await insertDraft(tx, {
			id,
			basedOn: edition.number,
			origin: 'editor',
			summary: '',
			revision: 1,
			createdAt: now.toISOString()
		});
		await record(
			tx,
			{ now, actor },
			{
				owner: agencyCode,
				kind: 'guide-draft-begun',
				object: `guide-draft/${id}`,
				title: `Kladde efter udgave ${edition.number}`,
				address: `/styrelsen/guide/${id}`
			}
		);
		return accept(id);
	});
}
