/** Two texts in one field of an application are put together, or the one beside is laid away (R5). */
import type { Actor } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { checkField } from '#domain/programme';
import type { Database } from '../platform/database.ts';
import { deleteBeside, putField } from './application-store.ts';
import {
	fieldKey,
	holdField,
	noteField,
	type FieldPlace,
	type SaveFieldRefusal
} from './own-field.ts';

/**
 * Two texts become one: what the writer made of them is saved, and the other lies no longer beside. Without a text the
 * saved one stands as it is.
 */
export async function settleField(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	input: FieldPlace & {
		readonly besideId: string;
		/** What the person saw: the saved text's revision, and when the other was written. */
		readonly revision: number;
		readonly besideAt: string;
		readonly value: string | null;
	}
): Promise<Result<void, SaveFieldRefusal>> {
	const { municipality, field } = input;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const held = await holdField(tx, actor, input);
		if (!held.ok) return held;
		const { key, text, level } = held.value;
		const beside = text.beside.find(({ id }) => id === input.besideId);
		if (!beside) return refuse('text-unknown');
		if (text.revision !== input.revision || beside.savedAt !== input.besideAt)
			return refuse('changed-by-another');
		if (input.value !== null) {
			const checked = checkField(level, field, input.value);
			if (!checked.ok) return checked;
			const revision = text.revision + 1;
			const savedAt = now.toISOString();
			const { value } = checked;
			await putField(tx, {
				...fieldKey(input),
				value,
				savedAt,
				savedBy: actor.personId,
				revision
			});
		}
		await deleteBeside(tx, key, beside.id);
		await noteField(tx, { now, actor }, input, 'application-text-settled');
		return accept(undefined);
	});
}
