/**
 * The view as it travels, in two parts. What decides and words the questions comes in the page, where every byte
 * is waited for on a phone; what only a result shows comes after it, in a file of its own. What is empty or the
 * same everywhere is left out and put back, and the words travel in the order in which the path names them.
 */
import type { Compiled, NeverRule, NoteHint, Step } from '#domain/pathway';
import { packCondition, unpackCondition, type PackedCondition } from './condition-data.ts';
import type { PathPlace, PathView } from './path-view.ts';

type Packed<Value> = Partial<Value>;

/** The words the path names, in its order, and those it does not name itself. */
type PackedTexts = readonly [named: readonly string[], others: Readonly<Record<string, string>>];

/** Steps stand by their place in the list; those it gives way to too. */
type AskedStep = readonly [
	when: PackedCondition,
	owner: Step['owner'],
	informs?: Step['informs'] | 0,
	givesWayTo?: readonly number[] | 0,
	seenBy?: NonNullable<Step['seen']>['by']
];
type AskedRule = readonly [
	when: PackedCondition,
	roles: NeverRule['roles'],
	givesWayTo?: readonly number[]
];

/** All that is needed until the last question is answered. */
export interface PackedQuestions {
	readonly path: Pick<Compiled, 'id' | 'version' | 'facts' | 'slots'> & {
		readonly questions: Compiled['questions'];
		readonly texts: readonly string[];
		readonly steps: readonly AskedStep[];
		readonly never: readonly AskedRule[];
		readonly notes: readonly AskedRule[];
	};
	readonly place: Omit<PathPlace, 'law'>;
}

/** What a result shows. */
export interface PackedSteps {
	readonly steps: readonly Packed<Step>[];
	readonly never: readonly Packed<NeverRule>[];
	readonly notes: readonly Packed<NoteHint>[];
	readonly texts: PackedTexts;
	readonly law: PathPlace['law'];
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
const usualOf = (id: string) => ({ text: id, status: 'confirmed' as const });
const usualOfNever = (id: string) => ({ ...usualOf(id), why: `${id}.why` });

export function packQuestions({ path, place }: PathView): PackedQuestions {
	const { id, version, facts, slots, questions } = path;
	const placed = (list: readonly { readonly id: string }[], ids: readonly string[] = []) =>
		ids.map((one) => list.findIndex((other) => other.id === one));
	const condition = ({ when }: Pick<Step, 'when'>) => packCondition(when, facts);
	const shown: Omit<PathPlace, 'law'> & { law?: unknown } = { ...place };
	delete shown.law;
	return {
		path: {
			id,
			version,
			facts,
			slots,
			questions,
			texts: textsOfQuestions(path).map((text) => path.texts[text] ?? ''),
			steps: path.steps.map((step) =>
				shortened([
					condition(step),
					step.owner,
					step.informs,
					placed(path.steps, step.givesWayTo),
					step.seen?.by ?? []
				])
			) as readonly unknown[] as readonly AskedStep[],
			never: path.never.map((rule) =>
				shortened([condition(rule), rule.roles, placed(path.never, rule.givesWayTo)])
			) as readonly unknown[] as readonly AskedRule[],
			notes: path.notes.map((note) => [condition(note), note.roles])
		},
		place: shown
	};
}

/** Empty lists at the end are left out; others become a nought. */
function shortened(parts: readonly unknown[]): readonly unknown[] {
	const isEmpty = (part: unknown) => Array.isArray(part) && part.length === 0;
	const end = parts.findLastIndex((part) => !isEmpty(part)) + 1;
	return parts.slice(0, end).map((part) => (isEmpty(part) ? 0 : part));
}

/** The view as far as the questions need it; its steps and rules have a place in a list for a name. */
export function viewOfQuestions({ path, place }: PackedQuestions): PathView {
	const names = (list: readonly number[] | 0 | undefined) => (list || []).map(String);
	const when = (packed: PackedCondition) => unpackCondition(packed, path.facts);
	const steps = path.steps.map(([condition, owner, informs, givesWayTo, seenBy], at): Step => ({
		...usual,
		id: String(at),
		text: '',
		when: when(condition),
		owner,
		informs: informs || [],
		givesWayTo: names(givesWayTo),
		...(seenBy ? { seen: { by: seenBy, text: '' } } : {})
	}));
	const rule = ([condition, roles, givesWayTo]: AskedRule, at: number) => ({
		id: String(at),
		text: '',
		status: 'confirmed' as const,
		when: when(condition),
		roles,
		...(givesWayTo ? { givesWayTo: names(givesWayTo) } : {})
	});
	const never = path.never.map((one, at) => ({ ...rule(one, at), acts: [], persons: [], why: '' }));
	const notes = path.notes.map(rule);
	const words = textsOfQuestions(path).map((id, at) => [id, path.texts[at] ?? ''] as const);
	return {
		path: { ...path, steps, never, notes, texts: Object.fromEntries(words) },
		place: { ...place, law: {} }
	};
}

export function packSteps({ path, place }: PathView): PackedSteps {
	// For whoever reads the whole path; nobody walks by them.
	const { rows } = path as Compiled & { readonly rows?: readonly { text: string }[] };
	const named = textsOfSteps(path);
	const unneeded = new Set([
		...named,
		...textsOfQuestions(path),
		...(rows ?? []).map(({ text }) => text)
	]);
	const others = Object.entries(path.texts).filter(([id]) => !unneeded.has(id));
	const asked = ['when', 'owner', 'informs', 'givesWayTo', 'roles', 'precedes'];
	return {
		steps: path.steps.map((step) => without(step, { ...usualOf(step.id), ...usual }, asked)),
		never: path.never.map((rule) => without(rule, usualOfNever(rule.id), asked)),
		notes: path.notes.map((note) => without(note, usualOf(note.id), asked)),
		texts: [named.map((id) => path.texts[id] ?? ''), Object.fromEntries(others)],
		law: place.law
	};
}

/** The whole view, once both parts are there. */
export function wholeView({ path, place }: PathView, rest: PackedSteps): PathView {
	const names = (list: readonly Packed<Step | NeverRule>[], at: readonly string[] = []) =>
		at.map((one) => list[Number(one)]?.id ?? '');
	const steps = path.steps.map((asked, at): Step => {
		const given = rest.steps[at] ?? {};
		const id = given.id ?? '';
		return {
			...asked,
			...usualOf(id),
			...given,
			id,
			givesWayTo: names(rest.steps, asked.givesWayTo)
		};
	});
	const never = path.never.map((asked, at): NeverRule => {
		const id = rest.never[at]?.id ?? '';
		const stronger = asked.givesWayTo && { givesWayTo: names(rest.never, asked.givesWayTo) };
		return { ...asked, ...usualOfNever(id), ...rest.never[at], id, ...stronger };
	});
	const notes = path.notes.map((asked, at): NoteHint => {
		const id = rest.notes[at]?.id ?? '';
		return { ...asked, ...usualOf(id), ...rest.notes[at], id };
	});
	const [words, others] = rest.texts;
	const named = textsOfSteps({ steps, never, notes }).map(
		(id, at) => [id, words[at] ?? ''] as const
	);
	const texts = { ...path.texts, ...others, ...Object.fromEntries(named) };
	return { path: { ...path, steps, never, notes, texts }, place: { ...place, law: rest.law } };
}

/** Both parts at once, and back. */
export const pack = (view: PathView) => ({
	questions: packQuestions(view),
	steps: packSteps(view)
});
export const unpack = ({ questions, steps }: ReturnType<typeof pack>): PathView =>
	wholeView(viewOfQuestions(questions), steps);

/** The ids of all texts that the questions name, each once, in an order that both ends find. */
const textsOfQuestions = ({ questions }: Pick<Compiled, 'questions'>): readonly string[] =>
	once(
		questions.flatMap(({ text, definition, options }) => [
			text,
			definition,
			...Object.values(options)
		])
	);

const textsOfSteps = ({
	steps,
	never,
	notes
}: Pick<Compiled, 'steps' | 'never' | 'notes'>): readonly string[] =>
	once([
		...[...steps, ...notes].map(({ text }) => text),
		...never.flatMap(({ text, why }) => [text, why])
	]);

const once = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

function without<Value extends object>(
	value: Value,
	same: Readonly<Record<string, unknown>>,
	elsewhere: readonly string[]
): Packed<Value> {
	const entries = Object.entries(value).filter(
		([key, one]) => !elsewhere.includes(key) && JSON.stringify(one) !== JSON.stringify(same[key])
	);
	return Object.fromEntries(entries) as Packed<Value>;
}
