/**
 * Saves one field of an application (R5). A save on an older text is refused, the newer is given back, and what was
 * typed is kept beside it: nobody's words are overwritten, and nothing typed is lost.
 */
import type { Actor } from '#domain/identity';
import { accept, refuse, type Refusal, type Result } from '#domain/kernel';
import { checkField, saveInField } from '#domain/programme';
import { namesOf } from '../identity/person-names.ts';
import type { Database } from '../platform/database.ts';
import { deleteBeside, putBeside, putField } from './application-store.ts';
import {
	fieldKey,
	holdField,
	noteField,
	type FieldPlace,
	type SaveFieldRefusal
} from './own-field.ts';

export interface FieldConflict extends Refusal<'changed-by-another'> {
	readonly theirs: { readonly body: string; readonly revision: number; readonly by: string | null };
	/** Under which id the refused text was kept. */
	readonly beside: string;
}

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly actor: Actor;
}

type Saved = { readonly revision: number; readonly savedAt: string };

export async function saveField(
	{ db, now, actor }: Context,
	input: FieldPlace & {
		/** The revision the writer saw. */
		readonly revision: number;
		/** As it came from the browser: not yet trusted. */
		readonly value: unknown;
		readonly beside: { readonly id: string; readonly known?: string | undefined };
	}
): Promise<Result<Saved, SaveFieldRefusal> | FieldConflict> {
	const { municipality, field } = input;
	const saved = await db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const held = await holdField(tx, actor, input);
		if (!held.ok) return held;
		const { key, text, level } = held.value;
		const checked = checkField(level, field, typeof input.value === 'string' ? input.value : '');
		if (!checked.ok) return checked;
		const { value } = checked;
		const by = actor.personId;
		const save = { revision: input.revision, value, by, ...input.beside };
		const outcome = saveInField(text, save);
		const savedAt = now.toISOString();
		if (outcome.kind === 'beside') {
			if (outcome.isNew) {
				await putBeside(tx, key, { id: outcome.id, field, value, savedAt, savedBy: by });
				await noteField(tx, { now, actor }, input, 'application-text-kept-beside');
			}
			const theirs = { body: text.value, revision: text.revision, by: text.savedBy };
			return { ...refuse('changed-by-another'), theirs, beside: outcome.id };
		}
		const { revision } = outcome;
		if (outcome.kind === 'saved') {
			await putField(tx, { ...fieldKey(input), value, savedAt, savedBy: by, revision });
			await noteField(tx, { now, actor }, input, 'application-field-saved', { revision });
		}
		if (outcome.settled) await deleteBeside(tx, key, outcome.settled);
		return accept({ revision, savedAt });
	});
	if (!('theirs' in saved)) return saved;
	const { by } = saved.theirs;
	const names = await namesOf(db, by ? [by] : []);
	return { ...saved, theirs: { ...saved.theirs, by: (by && names.get(by)) ?? null } };
}
