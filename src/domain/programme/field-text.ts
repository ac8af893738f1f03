/**
 * One field that several write in (R5). A save made on the newest revision takes its place; any other is kept beside,
 * so that no order of saves, lost or sent twice, loses a text.
 */
export interface BesideText {
	readonly id: string;
	readonly value: string;
	readonly savedBy: string;
}

export interface FieldText {
	/** 0 where nothing is written yet. */
	readonly revision: number;
	readonly value: string;
	readonly beside: readonly BesideText[];
}

export interface FieldSave {
	/** The revision the writer saw. */
	readonly revision: number;
	readonly value: string;
	readonly by: string;
	/** The id for a text that is not kept yet. */
	readonly id: string;
	/** Where this writer's text was kept before: written anew, and put away once it is saved. */
	readonly known?: string | undefined;
}

export type FieldOutcome =
	| { readonly kind: 'saved'; readonly revision: number; readonly settled: string | undefined }
	/** The same words stand there already: an answer that was lost on its way. */
	| { readonly kind: 'unchanged'; readonly revision: number; readonly settled: string | undefined }
	/** `isNew`: these words do not lie there yet. */
	| { readonly kind: 'beside'; readonly id: string; readonly isNew: boolean };

export function saveInField(text: FieldText, save: FieldSave): FieldOutcome {
	const own = text.beside.filter(({ savedBy }) => savedBy === save.by);
	const known = own.find(({ id }) => id === save.known);
	if (save.revision === text.revision) {
		const isFirst = text.revision === 0;
		const kind = save.value === text.value && !isFirst ? 'unchanged' : 'saved';
		const revision = kind === 'saved' ? text.revision + 1 : text.revision;
		return { kind, revision, settled: known?.id };
	}
	if (save.value === text.value && text.revision > 0)
		return { kind: 'unchanged', revision: text.revision, settled: known?.id };
	if (known) return { kind: 'beside', id: known.id, isNew: known.value !== save.value };
	const again = own.find(({ value }) => value === save.value);
	if (again) return { kind: 'beside', id: again.id, isNew: false };
	return { kind: 'beside', id: save.id, isNew: true };
}

/** The field after a save: what the database then holds. */
export function afterSave(text: FieldText, save: FieldSave): FieldText {
	const outcome = saveInField(text, save);
	if (outcome.kind === 'beside') {
		const row = { id: outcome.id, value: save.value, savedBy: save.by };
		return outcome.isNew
			? { ...text, beside: [...text.beside.filter(({ id }) => id !== row.id), row] }
			: text;
	}
	return {
		revision: outcome.revision,
		value: outcome.kind === 'saved' ? save.value : text.value,
		beside: text.beside.filter(({ id }) => id !== outcome.settled)
	};
}
