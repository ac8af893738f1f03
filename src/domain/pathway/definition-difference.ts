/**
 * What differs between two definitions with their words, part by part, for whoever decides on a new one. A part is
 * named by its id; of a text only the words count, not what the text is called. The version does not count.
 */
import {
	canonicalJson,
	sequenceDifference,
	wordDifference,
	type WordChange
} from '#domain/document';
import type { Definition } from './definition.ts';

export const partKinds = ['step', 'rule', 'note', 'question', 'fact', 'slot', 'row'] as const;
export type PartKind = (typeof partKinds)[number];

export interface PartChange {
	readonly kind: PartKind;
	readonly id: string;
	readonly change: 'added' | 'removed' | 'changed' | 'moved';
	/** It stands elsewhere among its own kind, whatever else has changed. */
	readonly moved: boolean;
	/** Each text that differs: `text`, `why`, `seen`, `definition`, or `option:<value>`. */
	readonly words: readonly { readonly place: string; readonly words: readonly WordChange[] }[];
	/** Each field that differs, but its texts; undefined where it is not there. */
	readonly fields: readonly {
		readonly name: string;
		readonly before: unknown;
		readonly after: unknown;
	}[];
}

export interface WrittenPath {
	readonly definition: Definition;
	readonly texts: Readonly<Record<string, string>>;
}

/** In the order of the later definition; what is gone comes last of its kind. */
export function definitionDifference(
	before: WrittenPath,
	after: WrittenPath
): readonly PartChange[] {
	const [was, is] = [partsOf(before), partsOf(after)];
	return partKinds.flatMap((kind) => changesOf(kind, was[kind], is[kind]));
}

/** A part as it is compared. */
export interface Part {
	readonly id: string;
	readonly said: Readonly<Record<string, string>>;
	readonly fields: Readonly<Record<string, unknown>>;
}

export function partsOf({
	definition,
	texts
}: WrittenPath): Readonly<Record<PartKind, readonly Part[]>> {
	const words = (id: string): string => texts[id] ?? '';
	return {
		step: definition.steps.map(({ id, text, seen, ...fields }) => ({
			id,
			said: { text: words(text), ...(seen ? { seen: words(seen.text) } : {}) },
			fields: { ...fields, ...(seen ? { seenBy: seen.by } : {}) }
		})),
		rule: definition.never.map(({ id, text, why, ...fields }) => ({
			id,
			said: { text: words(text), why: words(why) },
			fields
		})),
		note: definition.notes.map(({ id, text, ...fields }) => ({
			id,
			said: { text: words(text) },
			fields
		})),
		question: definition.questions.map(({ id, text, definition: meaning, options, ...fields }) => ({
			id,
			said: {
				text: words(text),
				definition: words(meaning),
				...Object.fromEntries(
					Object.entries(options).map(([value, option]) => [`option:${value}`, words(option)])
				)
			},
			fields
		})),
		fact: definition.facts.map(({ id, ...fields }) => ({ id, said: {}, fields })),
		slot: definition.slots.map((id) => ({ id, said: {}, fields: {} })),
		row: (definition.rows ?? []).map(({ id, text, ...fields }) => ({
			id,
			said: { text: words(text) },
			fields
		}))
	};
}

function changesOf(
	kind: PartKind,
	before: readonly Part[],
	after: readonly Part[]
): readonly PartChange[] {
	const old = new Map(before.map((part) => [part.id, part]));
	const now = new Set(after.map(({ id }) => id));
	const moved = movedIn(
		before.filter(({ id }) => now.has(id)),
		after.filter(({ id }) => old.has(id))
	);
	return [
		...after.flatMap((part): readonly PartChange[] => {
			const was = old.get(part.id);
			const told = { kind, id: part.id, moved: moved.has(part.id), ...between(was, part) };
			if (!was) return [{ ...told, change: 'added' }];
			if (told.words.length + told.fields.length > 0) return [{ ...told, change: 'changed' }];
			return told.moved ? [{ ...told, change: 'moved' }] : [];
		}),
		...before
			.filter(({ id }) => !now.has(id))
			.map((part): PartChange => ({
				...{ kind, id: part.id, change: 'removed', moved: false },
				...between(part, undefined)
			}))
	];
}

function between(
	was: Part | undefined,
	is: Part | undefined
): Pick<PartChange, 'words' | 'fields'> {
	const said = (part: Part | undefined, place: string) => part?.said[place] ?? '';
	const form = (value: unknown) => (value === undefined ? '' : canonicalJson(value));
	return {
		words: keysOf(was?.said, is?.said)
			.filter((place) => said(was, place) !== said(is, place))
			.map((place) => ({ place, words: wordDifference(said(was, place), said(is, place)) })),
		fields: keysOf(was?.fields, is?.fields)
			.map((name) => ({ name, before: was?.fields[name], after: is?.fields[name] }))
			.filter(({ before, after }) => form(before) !== form(after))
	};
}

const keysOf = (...records: readonly (Readonly<Record<string, unknown>> | undefined)[]) => [
	...new Set(records.flatMap((record) => Object.keys(record ?? {})))
];

/** The ids that must be taken up and put elsewhere to come from one order to the other, as few as tell it. */
function movedIn(before: readonly Part[], after: readonly Part[]): ReadonlySet<string> {
	const ids = (parts: readonly Part[]) => parts.map(({ id }) => id);
	return new Set(
		sequenceDifference(ids(before), ids(after)).flatMap(({ kind, value }) =>
			kind === 'added' ? [value] : []
		)
	);
}
