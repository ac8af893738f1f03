/**
 * Saves one section (P2). A save made on an older revision is refused and the newer text is given back, so
 * that the page can show both. What was typed is kept beside it: nobody's words are overwritten, and nothing
 * typed is lost.
 */
import { checkDocument, passages, type Document, type DocumentFault } from '#domain/document';
import { rolesIn, type Actor } from '#domain/identity';
import { accept, refuse, type Refusal, type Result } from '#domain/kernel';
import { mayWrite } from '#domain/plan';
import { namesOf } from '../identity/person-names.ts';
import { findPassage } from '../guide/guide-store.ts';
import { record, type Change } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { holdOwnStatus } from './own-plan.ts';
import { keepBeside, settleBeside } from './keep-beside.ts';
import { findSection, updateSection } from './plan-store.ts';

export type SaveRefusal =
	| 'not-found'
	| 'not-your-decision'
	| 'text-is-frozen'
	| 'changed-by-another'
	| 'passage-unknown'
	| DocumentFault;

export interface SavedSection {
	readonly revision: number;
	readonly savedAt: string;
}

export interface SaveConflict extends Refusal<'changed-by-another'> {
	readonly theirs: {
		readonly body: Document;
		readonly revision: number;
		readonly by: string | null;
	};
	/** Under which id the refused text was kept. */
	readonly beside?: string;
}

/** Where a refused text is kept; without it, nobody typed what is saved. */
export interface Beside {
	/** The id of a text that is not kept yet. */
	readonly id: string;
	/** The id it was kept under before: written anew, and settled once the text is saved. */
	readonly known?: string | undefined;
}

export async function saveSection(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: {
		readonly municipality: string;
		readonly planId: string;
		readonly sectionId: string;
		/** The revision the writer saw. */
		readonly revision: number;
		/** As it came from the browser: not yet trusted. */
		readonly body: unknown;
		readonly beside?: Beside;
		/** What the log says happened, where it is more than that somebody wrote. */
		readonly happened?: Pick<Change, 'kind' | 'after'>;
	}
): Promise<Result<SavedSection, SaveRefusal> | SaveConflict> {
	const checked = checkDocument(input.body);
	if (!checked.ok) return checked;
	const { municipality, planId, sectionId } = input;
	const saved = await db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const status = await holdOwnStatus(tx, actor, input);
		const section = status && (await findSection(tx, municipality, planId, sectionId));
		if (!section) return refuse('not-found');
		const allowed = mayWrite(status, rolesIn(actor, municipality));
		if (!allowed.ok) return allowed;
		const unknown = await unknownPassage(tx, checked.value);
		if (unknown) return refuse('passage-unknown', [unknown]);
		const savedAt = now.toISOString();
		const revision = await updateSection(
			tx,
			{ code: municipality, planId, id: sectionId, revision: input.revision },
			{ body: checked.value, savedAt, savedBy: actor.personId }
		);
		if (revision === undefined) {
			const theirs = { body: section.body, revision: section.revision, by: section.savedBy };
			const refused = { ...refuse('changed-by-another'), theirs };
			if (!input.beside) return refused;
			const kept = { basedOn: input.revision, body: checked.value, title: section.title };
			const beside = await keepBeside(tx, { now, actor }, { ...input, beside: input.beside }, kept);
			return { ...refused, beside };
		}
		if (input.beside?.known) await settleBeside(tx, { now, actor }, input, input.beside.known);
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				kind: input.happened?.kind ?? 'section-saved',
				object: `plan/${planId}/${sectionId}`,
				title: section.title,
				after: { revision, ...input.happened?.after }
			}
		);
		return accept({ revision, savedAt });
	});
	if (!('theirs' in saved)) return saved;
	// Names are kept apart from the municipality's rows, and read apart from them.
	const { by } = saved.theirs;
	const names = await namesOf(db, by ? [by] : []);
	return { ...saved, theirs: { ...saved.theirs, by: (by && names.get(by)) ?? null } };
}

/** A text may say it comes from the guide only when the guide has that passage, in that edition, with that hash. */
async function unknownPassage(tx: Transaction, body: Document): Promise<string | undefined> {
	for (const { source } of passages(body)) {
		const known = await findPassage(tx, source.edition, source.passage);
		if (known?.hash !== source.hash) return source.passage;
	}
	return undefined;
}
