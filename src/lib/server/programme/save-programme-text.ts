import { rolesOf, type Actor } from '#domain/identity';
import { accept, refuse, writtenText, type Refusal, type Result } from '#domain/kernel';
import { mayAtDesk } from '#domain/programme';
import { agencyCode, record } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { holdText, updateText, type StoredText } from './programme-text-store.ts';
import { readProgrammeText, type TextFault } from './read-programme-text.ts';

type TextRefusal = TextFault | 'not-your-decision' | 'not-found';
export type TextConflict = Refusal<'changed-by-another'> & { readonly theirs: StoredText };

/** The editor's words for one part of the public page (R1); `indexed` brings search up to them. */
export async function saveProgrammeText(
	{ db, now, actor }: { readonly db: Database; readonly now: Date; readonly actor: Actor },
	input: {
		readonly part: string;
		readonly title: string;
		/** As the editor saw it. */
		readonly revision: number;
		readonly text: string;
		readonly indexed: (tx: Transaction) => Promise<void>;
	}
): Promise<Result<null, TextRefusal> | TextConflict> {
	if (!mayAtDesk('texts', rolesOf(actor))) return refuse('not-your-decision');
	const read = readProgrammeText(input.text);
	if (!read.ok) return read;
	const text = writtenText(input.text);
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const before = await holdText(tx, input.part);
		if (!before) return refuse('not-found');
		if (before.text === text) return accept(null);
		if (before.revision !== input.revision) {
			return { ...refuse('changed-by-another'), theirs: before };
		}
		const revision = before.revision + 1;
		const changedAt = now.toISOString();
		await updateText(tx, {
			part: input.part,
			text,
			changedAt,
			changedBy: actor.personId,
			revision
		});
		await input.indexed(tx);
		await record(
			tx,
			{ now, actor },
			{
				owner: agencyCode,
				kind: 'programme-text-changed',
				object: `programme-text/${input.part}`,
				title: input.title,
				address: '/raadgivning',
				before: { text: before.text, revision: before.revision },
				after: { text, revision }
			}
		);
		return accept(null);
	});
}
