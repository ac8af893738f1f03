import { mayWriteGuide } from '#domain/guide';
import { accept, containsCpr, limits, refuse, writtenText, type Result } from '#domain/kernel';
import { agencyCode, record } from '../platform/change.ts';
import type { DraftContext, DraftRefusal } from './change-draft.ts';
import { deleteDraft, holdDraft } from './draft-store.ts';

export type GiveUpRefusal =
	DraftRefusal | 'changed-by-another' | 'reason-missing' | 'reason-too-long' | 'looks-like-cpr';

/** Throws a draft away as the editor saw it; why is kept in the audit. The published editions stand. */
export async function giveUpDraft(
	{ db, now, actor }: DraftContext,
	input: { readonly draft: string; readonly revision: number; readonly reason: string }
): Promise<Result<void, GiveUpRefusal>> {
	if (!mayWriteGuide(actor)) return refuse('not-your-decision');
	const reason = writtenText(input.reason);
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const draft = await holdDraft(tx, input.draft);
		if (!draft) return refuse('not-found');
		if (reason === '') return refuse('reason-missing');
		if (reason.length > limits.reason) return refuse('reason-too-long');
		if (containsCpr(reason)) return refuse('looks-like-cpr');
		if (draft.revision !== input.revision) return refuse('changed-by-another');
		await deleteDraft(tx, draft.id);
		await record(
			tx,
			{ now, actor },
			{
				owner: agencyCode,
				kind: 'guide-draft-given-up',
				object: `guide-draft/${draft.id}`,
				title: `Kladde efter udgave ${draft.basedOn}`,
				after: { reason }
			}
		);
		return accept(undefined);
	});
}
