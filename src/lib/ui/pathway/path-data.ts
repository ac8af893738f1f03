/**
 * The view as it travels in the page: every byte is waited for on a phone, so what is empty or the
 * same everywhere is left out and put back, and the words travel in the order in which the path names them.
 */
import type { Compiled, NeverRule, NoteHint, Step } from '#domain/pathway';
import type { PathView } from './path-view.ts';

type Packed<Value> = Partial<Value>;

/** The words the path names, in its order, and those it does not name itself. */
type PackedTexts = readonly [named: readonly string[], others: Readonly<Record<string, string>>];

interface PackedView {
	readonly path: Omit<Compiled, 'steps' | 'never' | 'notes' | 'texts' | 'rows'> & {
		readonly steps: readonly Packed<Step>[];
		readonly never: readonly Packed<NeverRule>[];
		readonly notes: readonly Packed<NoteHint>[];
		readonly texts: PackedTexts;
	};
	readonly place: PathView['place'];
}

const usual = {
	act: 'assess',
	informs: [],
	precedes: [],
	givesWayTo: [],
	phase: 'now',
	deadline: 'ongoing',
	law: [],
	status: 'confirmed'
} as const satisfies Packed<Step>;

/** What anything named by its own id usually has. */
const usualOf = (id: string) => ({ text: id, status: 'confirmed' });
const usualOfNever = (id: string) => ({ ...usualOf(id), why: `${id}.why` });

export function pack({ path, place }: PathView): PackedView {
	// For whoever reads the whole path; nobody walks by them.
	const { rows, ...walked } = path as Compiled & { readonly rows?: readonly { text: string }[] };
	const named = namedTexts(path);
	const unneeded = new Set([...named, ...(rows ?? []).map(({ text }) => text)]);
	const others = Object.entries(path.texts).filter(([id]) => !unneeded.has(id));
	return {
		path: {
			...walked,
			// The order is settled once the path is compiled.
			steps: path.steps.map((step) => without(step, { ...usualOf(step.id), ...usual }, 'precedes')),
			never: path.never.map((rule) => without(rule, usualOfNever(rule.id))),
			notes: path.notes.map((note) => without(note, usualOf(note.id))),
			texts: [named.map((id) => path.texts[id] ?? ''), Object.fromEntries(others)]
		},
		place
	};
}

export function unpack({ path, place }: PackedView): PathView {
	const steps = path.steps.map((step): Step => {
		const id = step.id ?? '';
		return { ...usual, owner: 'staff', when: { all: [] }, text: id, ...step, id };
	});
	const never = path.never.map(
		(rule) => ({ ...usualOfNever(rule.id ?? ''), ...rule }) as NeverRule
	);
	const notes = path.notes.map((note) => ({ ...usualOf(note.id ?? ''), ...note }) as NoteHint);
	const [words, others] = path.texts;
	const named = namedTexts({ ...path, steps, never, notes });
	const texts = { ...others, ...Object.fromEntries(named.map((id, at) => [id, words[at] ?? ''])) };
	return { path: { ...path, steps, never, notes, texts }, place };
}

/** The ids of all texts that the path names, each once, in an order that both ends find. */
function namedTexts({
	questions,
	steps,
	never,
	notes
}: Pick<Compiled, 'questions' | 'steps' | 'never' | 'notes'>): readonly string[] {
	const ids = [
		...questions.flatMap(({ text, definition, options }) => [
			text,
			definition,
			...Object.values(options)
		]),
		...[...steps, ...notes].map(({ text }) => text),
		...never.flatMap(({ text, why }) => [text, why])
	];
	return [...new Set(ids)];
}

function without<Value extends object>(
	value: Value,
	same: Readonly<Record<string, unknown>>,
	settled?: keyof Value
): Packed<Value> {
	const entries = Object.entries(value).filter(
		([key, one]) => key !== settled && JSON.stringify(one) !== JSON.stringify(same[key])
	);
	return Object.fromEntries(entries) as Packed<Value>;
}
